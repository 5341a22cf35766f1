import { useEffect, useState } from 'react';
import { useLiveValue } from '../../emergency/live/LiveBoards';

const Period = 1_000;

/** This device's time in milliseconds, every second: what is live here is two seconds old, not ten. */
export function useSecond(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), Period);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** The server's time, every second. */
export function useServerSecond(): number {
  return useSecond() + useLiveValue((boards) => boards.clockOffset);
}
