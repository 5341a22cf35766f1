export interface Problem {
  code?: string;
  errors: Readonly<Record<string, readonly string[]>>;
  /** How many tries are left, when the server counts them. */
  triesLeft?: number;
  /** Lines of a file that are wrong. */
  lines: readonly WrongLine[];
  /** All that the answer says, with what only some refusals tell. */
  body?: Readonly<Record<string, unknown>>;
}

export interface WrongLine {
  line: number;
  column: string;
  code: string;
}

/** The server answered, but not with what was asked for. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    readonly code: string | undefined,
    /** What is wrong with which field of the request, in the server's codes. */
    readonly fields: Problem['errors'] = {},
    /** Seconds to wait before the next try, when the server asks for it. */
    readonly retryAfter?: number,
    readonly triesLeft?: number,
    readonly lines: Problem['lines'] = [],
    /** The whole answer, for what only some refusals tell. */
    readonly body: Readonly<Record<string, unknown>> = {},
  ) {
    super(`HTTP ${status}${code ? ` (${code})` : ''}`);
    this.name = 'HttpError';
  }
}

/** Reads the problem details of RFC 9457; a proxy's error page has none. */
export async function httpError(response: Response): Promise<HttpError> {
  const { code, errors, triesLeft, lines, body } = await problemOf(response);
  const retryAfter = Number(response.headers.get('Retry-After') ?? NaN);
  return new HttpError(response.status, code, errors, Number.isFinite(retryAfter) ? retryAfter : undefined, triesLeft, lines, body);
}

const Nothing: Problem = { errors: {}, lines: [] };

async function problemOf(response: Response): Promise<Problem> {
  if (!response.headers.get('Content-Type')?.includes('json')) return Nothing;
  const body: unknown = await response.json();
  if (typeof body !== 'object' || body === null) return Nothing;
  const { code, errors, triesLeft, lines } = body as Record<string, unknown>;
  return {
    ...(typeof code === 'string' && { code }),
    ...(typeof triesLeft === 'number' && { triesLeft }),
    errors: fieldsOf(errors),
    lines: Array.isArray(lines) ? lines.filter(isWrongLine) : [],
    body: body as Record<string, unknown>,
  };
}

function fieldsOf(errors: unknown): Problem['errors'] {
  if (typeof errors !== 'object' || errors === null) return {};
  return Object.fromEntries(
    Object.entries(errors).map(([field, codes]) => [field, Array.isArray(codes) ? codes.filter((code) => typeof code === 'string') : []]),
  );
}

function isWrongLine(entry: unknown): entry is WrongLine {
  if (typeof entry !== 'object' || entry === null) return false;
  const { line, column, code } = entry as Record<string, unknown>;
  return typeof line === 'number' && typeof column === 'string' && typeof code === 'string';
}
