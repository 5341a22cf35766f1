const StepsInSeconds = [0, 1, 2, 5, 10];
const CeilingInSeconds = 15;

/**
 * How long to wait before the next attempt to connect. It never gives up; the jitter (up to a quarter less) keeps the
 * pages that a restart of the gateway threw off from all coming back in the same moment.
 */
export function retryDelay(attempt: number, random: () => number = Math.random): number {
  const seconds = StepsInSeconds[attempt] ?? CeilingInSeconds;
  return Math.round(seconds * 1000 * (1 - random() / 4));
}
