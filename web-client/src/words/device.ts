import type { TFunction } from 'i18next';

/** What the server calls a program that says nothing it knows. */
const Unknown = '?';

export function deviceName(t: TFunction, device: string): string {
  return device === Unknown ? t('devices.unknown') : device;
}
