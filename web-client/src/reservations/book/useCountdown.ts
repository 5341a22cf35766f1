import { useEffect, useState } from 'react';

/** Milliseconds that are left until a time of the server's clock, every second; never less than none. */
export function useCountdown(until: string, ahead: number): number {
  const left = () => Math.max(0, Date.parse(until) - (Date.now() + ahead));
  const [shown, setShown] = useState(left);
  useEffect(() => {
    const timer = setInterval(() => setShown(Math.max(0, Date.parse(until) - (Date.now() + ahead))), 250);
    return () => clearInterval(timer);
  }, [until, ahead]);
  return shown;
}
