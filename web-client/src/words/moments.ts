/** A moment by Korea's clocks, as the reader's language writes it; the day only when it is another one. */
export function momentWords(language: string, at: string, now: number): string {
  const day = (instant: number) => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Seoul' }).format(instant);
  const sameDay = day(Date.parse(at)) === day(now);
  return new Intl.DateTimeFormat(language, {
    timeZone: 'Asia/Seoul',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(sameDay ? {} : { month: 'short', day: 'numeric' }),
  }).format(Date.parse(at));
}
