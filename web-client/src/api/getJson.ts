import { httpError } from './problem';

interface Kept {
  etag: string;
  body: unknown;
}

const KeptAnswers = 32;
const kept = new Map<string, Kept>();

/** Reads what is everybody's, and asks conditionally for what it has read before: an unchanged board costs no transfer. */
export async function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  const before = kept.get(path);
  const response = await fetch(path, {
    headers: { Accept: 'application/json', ...(before && { 'If-None-Match': before.etag }) },
    cache: 'no-store',
    ...(signal && { signal }),
  });

  if (response.status === 304 && before) return before.body as T;
  if (!response.ok) throw await httpError(response);

  const body: unknown = await response.json();
  keep(path, response.headers.get('ETag'), body);
  return body as T;
}

function keep(path: string, etag: string | null, body: unknown): void {
  kept.delete(path);
  if (!etag) return;
  kept.set(path, { etag, body });
  const oldest = kept.keys().next();
  if (kept.size > KeptAnswers && !oldest.done) kept.delete(oldest.value);
}
