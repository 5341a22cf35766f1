import { useEffect, useState, type RefObject } from 'react';

const RestsAfter = 8_000;
const Signs = ['pointermove', 'pointerdown', 'touchmove', 'keydown', 'wheel'] as const;

/** Whether somebody is at this list: moved or pressed something in it lately, has the focus in it, or has scrolled into it. */
export function useBusy(list: RefObject<HTMLElement | null>): boolean {
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    const element = list.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const isBeingRead = () => element.contains(document.activeElement) || element.getBoundingClientRect().top < 0;
    const rest = () => (isBeingRead() ? (timer = setTimeout(rest, RestsAfter)) : setBusy(false));
    const stir = () => {
      setBusy(true);
      clearTimeout(timer);
      timer = setTimeout(rest, RestsAfter);
    };
    const scrolled = () => isBeingRead() && stir();

    for (const sign of Signs) element.addEventListener(sign, stir, { passive: true });
    element.addEventListener('focusin', stir);
    window.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const sign of Signs) element.removeEventListener(sign, stir);
      element.removeEventListener('focusin', stir);
      window.removeEventListener('scroll', scrolled);
    };
  }, [list]);

  return busy;
}
