/** The server answered, but not with what was asked for. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    readonly code: string | undefined,
  ) {
    super(`HTTP ${status}${code ? ` (${code})` : ''}`);
    this.name = 'HttpError';
  }
}

interface Kept {
  etag: string;
  body: unknown;
}

const KeptAnswers = 32;
const kept = new Map<string, Kept>();

/** Reads JSON, and asks conditionally for what it has read before: an unchanged board costs no transfer. */
export async function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  const before = kept.get(path);
  const response = await fetch(path, {
    headers: { Accept: 'application/json', ...(before && { 'If-None-Match': before.etag }) },
    cache: 'no-store',
    ...(signal && { signal }),
  });

  if (response.status === 304 && before) return before.body as T;
  if (!response.ok) throw new HttpError(response.status, await problemCode(response));

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

/** The stable code of RFC 9457 problem details; a proxy's error page has none. */
async function problemCode(response: Response): Promise<string | undefined> {
  if (!response.headers.get('Content-Type')?.includes('json')) return undefined;
  const problem = (await response.json()) as { code?: unknown };
  return typeof problem.code === 'string' ? problem.code : undefined;
}
