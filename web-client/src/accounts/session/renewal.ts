import { commandInit, newKey } from '../../api/commands';
import { recall, remember } from '../../shell/memory';

/** The server answers a repetition for a minute; less than that, as the first attempt took its time. */
const Repeatable = 50_000;

/**
 * Asks for a new token by the refresh cookie. The key is kept until an answer came, also over a reload of the page: the cookie
 * may have been replaced by an answer that nobody received, and using the old one anew would look like theft.
 */
export async function askRenewal(now: number): Promise<Response> {
  const key = openKey(now) ?? newKey();
  remember('renewing', `${key} ${now}`);
  const response = await fetch('/api/auth/refresh', commandInit('POST', undefined, key));
  // 409: the first attempt is still under way.
  if (response.status < 500 && response.status !== 409) remember('renewing', undefined);
  return response;
}

function openKey(now: number): string | undefined {
  const [key, since] = recall('renewing')?.split(' ') ?? [];
  return key && now - Number(since) < Repeatable ? key : undefined;
}
