/** The address that calls a number, which hospitals write with all sorts of signs in it. */
export function callAddress(phone: string): string {
  return `tel:${phone.replaceAll(/[^\d+]/g, '')}`;
}
