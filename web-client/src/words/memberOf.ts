/** The member of a closed set that a text names; undefined for one that this page does not know (a newer server's). */
export function memberOf<T extends string>(set: readonly T[], text: string | null | undefined): T | undefined {
  return set.find((member) => member === text);
}
