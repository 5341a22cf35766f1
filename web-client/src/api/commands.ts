import { send } from './access';
import { httpError } from './problem';

export interface CommandOptions {
  /** Names the one thing that is to happen: a repetition with the same key does nothing twice. */
  key?: string;
  signal?: AbortSignal;
}

type Command = <Answer = void>(path: string, body?: unknown, options?: CommandOptions) => Promise<Answer>;

export const postJson: Command = (path, body, options) => command('POST', path, body, options);
export const putJson: Command = (path, body, options) => command('PUT', path, body, options);
export const patchJson: Command = (path, body, options) => command('PATCH', path, body, options);
export const deleteJson: Command = (path, body, options) => command('DELETE', path, body, options);

async function command<Answer>(method: string, path: string, body: unknown, { key = newKey(), signal }: CommandOptions = {}): Promise<Answer> {
  const response = await send(path, commandInit(method, body, key, signal));
  if (!response.ok) throw await httpError(response);
  // A command that was done, or taken to be done soon, may have nothing to tell.
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as Answer;
}

/** A command as the gateway takes it: what another site cannot send carries the header that says so. */
export function commandInit(method: string, body: unknown, key: string, signal?: AbortSignal): RequestInit {
  return {
    method,
    headers: {
      Accept: 'application/json',
      'Idempotency-Key': key,
      'X-Requested-With': 'fetch',
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(signal && { signal }),
  };
}

/** `crypto.randomUUID` is missing where a page is not served securely. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
