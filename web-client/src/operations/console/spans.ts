const Second = 1_000;
const Units = [
  ['days', 86_400],
  ['hours', 3_600],
  ['minutes', 60],
  ['seconds', 1],
] as const;

export type SpanUnit = (typeof Units)[number][0];

/** A span of time in the largest unit of which it has two; clocks that differ a little make none below zero. */
export function spanOf(from: number, to: number): { unit: SpanUnit; count: number } {
  const seconds = Math.max(0, Math.floor((to - from) / Second));
  const [unit, size] = Units.find(([, size]) => seconds >= 2 * size) ?? ['seconds', 1];
  return { unit, count: Math.floor(seconds / size) };
}
