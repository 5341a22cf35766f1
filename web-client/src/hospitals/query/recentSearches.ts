import { questionOf, readQuery } from './hospitalQuery';

const Kept = 8;

/** What this device remembers, as the addresses of searches; the latest first. Whatever else stands there is nothing. */
export function parseRecent(text: string | null): string[] {
  if (text === null) return [];
  try {
    const parsed: unknown = JSON.parse(text);
    if (!Array.isArray(parsed)) return [];
    const searches = parsed.filter((search) => typeof search === 'string').map(normal);
    return [...new Set(searches)].filter((search) => search !== '').slice(0, Kept);
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

/** With one more search; one that was there moves to the front. */
export function withSearch(searches: readonly string[], search: string): string[] {
  const latest = normal(search);
  if (latest === '') return [...searches];
  return [latest, ...searches.filter((other) => other !== latest)].slice(0, Kept);
}

/** Without its page and its view, which only say how it was looked at. */
function normal(search: string): string {
  return questionOf(readQuery(new URLSearchParams(search)));
}
