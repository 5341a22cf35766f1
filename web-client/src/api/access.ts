/** Says in whose name a call is made. */
export interface Access {
  /** A token that is still good; undefined for nobody. */
  token(): Promise<string | undefined>;
  /** Another token in place of one that was refused; undefined when there is none for the same person. */
  renew(refused: string): Promise<string | undefined>;
}

let access: Access = { token: () => Promise.resolve(undefined), renew: () => Promise.resolve(undefined) };

export function takeTokensFrom(source: Access): void {
  access = source;
}

/** Sends a request in the name of whoever is logged in; a token that was refused is renewed once. */
export async function send(path: string, init: RequestInit): Promise<Response> {
  const token = await access.token();
  const response = await fetch(path, withToken(init, token));
  if (response.status !== 401 || token === undefined) return response;
  const renewed = await access.renew(token);
  return renewed === undefined ? response : fetch(path, withToken(init, renewed));
}

function withToken(init: RequestInit, token: string | undefined): RequestInit {
  const headers = new Headers(init.headers);
  if (token !== undefined) headers.set('Authorization', `Bearer ${token}`);
  return { ...init, headers, cache: 'no-store' };
}
