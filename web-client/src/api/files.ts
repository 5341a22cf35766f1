import { send } from './access';
import { httpError } from './problem';

/** Sends a file of comma-separated values as it is. */
export async function postCsv<T>(path: string, text: string, key: string): Promise<T> {
  const response = await send(path, {
    method: 'POST',
    headers: { Accept: 'application/json', 'Content-Type': 'text/csv', 'Idempotency-Key': key, 'X-Requested-With': 'fetch' },
    body: text,
  });
  if (!response.ok) throw await httpError(response);
  return (await response.json()) as T;
}

/** Lets somebody save a file of their own; the address alone would not do, since it carries no token. */
export async function saveOwn(path: string, name: string): Promise<void> {
  const response = await send(path, {});
  if (!response.ok) throw await httpError(response);
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
