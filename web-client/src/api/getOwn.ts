import { send } from './access';
import { httpError } from './problem';

/** Reads what belongs to whoever is logged in; nothing of it is kept. */
export async function getOwn<T>(path: string, signal?: AbortSignal): Promise<T> {
  const response = await send(path, { headers: { Accept: 'application/json' }, ...(signal && { signal }) });
  if (!response.ok) throw await httpError(response);
  return (await response.json()) as T;
}
