import { QueryClient } from '@tanstack/react-query';
import { HttpError } from './problem';

/** Whoever is told when to come again comes then; others wait longer each time. */
export function newQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retryDelay: (attempt, failure) =>
          failure instanceof HttpError && failure.retryAfter !== undefined ? failure.retryAfter * 1_000 : Math.min(15_000, 1_000 * 2 ** attempt),
      },
    },
  });
}
