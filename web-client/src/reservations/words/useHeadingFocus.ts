import { useEffect, useRef } from 'react';

/** For the heading of a step that takes another's place on the same page: keyboards and screen readers go on from there. */
export function useHeadingFocus() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return heading;
}
