/** A count with a true minus sign. */
export function figure(count: number): string {
  return String(count).replace('-', '−');
}
