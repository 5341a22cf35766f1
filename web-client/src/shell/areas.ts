import type { IconName } from './Icon';

/** A part of the product that has a place in the navigation. */
export interface Area {
  /** Where its first page is; the area's other pages lie below. */
  to: string;
  icon: IconName;
  name: 'nav.emergency' | 'nav.hospitals';
}

const Emergency: Area = { to: '/', icon: 'emergency', name: 'nav.emergency' };
const Hospitals: Area = { to: '/hospitals', icon: 'hospital', name: 'nav.hospitals' };

/** In the order of urgency; the first is home. On a phone five fit beside 119. */
export const Areas: readonly Area[] = [Emergency, Hospitals];

/** Pages of a person's own account, which have no place among the areas. */
const AccountPages = ['/login', '/signup', '/reset-password', '/my', '/me', '/work', '/invitation', '/first-operator', '/ops'];

/** Home is also everything that is nobody else's, as an address that does not exist. */
export function isEmergency(pathname: string): boolean {
  const elsewhere = [...Areas.map(({ to }) => to).filter((to) => to !== Emergency.to), ...AccountPages];
  return !elsewhere.some((path) => isBelow(pathname, path));
}

export function isBelow(pathname: string, path: string): boolean {
  return pathname === path || pathname.startsWith(`${path}/`);
}
