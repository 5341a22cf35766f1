/** Where a login leads afterwards: a path of this site, or home. An address of another site would let a link lead astray. */
export function returnTo(asked: string | null): string {
  if (!asked?.startsWith('/') || !URL.canParse(asked, location.origin)) return '/';
  const target = new URL(asked, location.origin);
  return target.origin === location.origin && !target.pathname.startsWith('//') ? target.pathname + target.search + target.hash : '/';
}

export function loginAddress(from: { pathname: string; search?: string; hash?: string }): string {
  const path = from.pathname + (from.search ?? '') + (from.hash ?? '');
  return path === '/' ? '/login' : `/login?return=${encodeURIComponent(path)}`;
}
