import { useEffect, useRef } from 'react';
import { send } from '../../api/access';
import { HttpError, httpError } from '../../api/problem';
import { retryDelay } from '../../emergency/live/retryDelay';
import { EventText, type ServerEvent } from './eventText';

/**
 * Follows a stream of events while the page can be seen, in the name of whoever is logged in, which the browser's own reader of events cannot.
 * A page in the background holds no connection: a browser has six for a site, and each event tells the whole to whoever comes back.
 */
export function useEvents(path: string | undefined, onEvent: (event: ServerEvent) => void): void {
  const told = useRef(onEvent);
  useEffect(() => {
    told.current = onEvent;
  });

  useEffect(() => {
    if (path === undefined) return;
    let following: AbortController | undefined;
    const followWhileSeen = () => {
      if (document.hidden) following?.abort();
      else if (!following || following.signal.aborted) {
        following = new AbortController();
        void keepFollowing(path, (event) => told.current(event), following.signal);
      }
    };
    followWhileSeen();
    document.addEventListener('visibilitychange', followWhileSeen);
    return () => {
      document.removeEventListener('visibilitychange', followWhileSeen);
      following?.abort();
    };
  }, [path]);
}

/** Until it is called off, or the server says that there is nothing to follow. */
async function keepFollowing(path: string, onEvent: (event: ServerEvent) => void, signal: AbortSignal): Promise<void> {
  for (let attempt = 1; !signal.aborted; attempt++) {
    try {
      await follow(path, (event) => {
        attempt = 0;
        onEvent(event);
      }, signal);
    } catch (error) {
      if (isForGood(error)) return;
    }
    await new Promise((resolve) => setTimeout(resolve, retryDelay(attempt)));
  }
}

/** There is no such thing to follow; anything else may pass, as the end of a login that is renewed does. */
function isForGood(error: unknown): boolean {
  return error instanceof HttpError && (error.status === 400 || error.status === 403 || error.status === 404);
}

async function follow(path: string, onEvent: (event: ServerEvent) => void, signal: AbortSignal): Promise<void> {
  const response = await send(path, { headers: { Accept: 'text/event-stream' }, signal });
  if (!response.ok || !response.body) throw await httpError(response);
  const text = new EventText();
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    for (const event of text.take(part.value)) onEvent(event);
  }
}
