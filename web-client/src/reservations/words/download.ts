import { send } from '../../api/access';
import { httpError } from '../../api/problem';

/** Saves what belongs to whoever is logged in: a plain link could not say who asks. */
export async function download(path: string, name: string): Promise<void> {
  const response = await send(path, {});
  if (!response.ok) throw await httpError(response);
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it by then; at once would be too soon for some.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
