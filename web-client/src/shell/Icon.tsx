const Paths = {
  phone: 'M6.6 3.5 9 3l2 4.5-2 1.6a11 11 0 0 0 5 5l1.6-2 4.4 2-.4 2.4A3 3 0 0 1 16.7 19.500C10 19 5 14 4.5 7.300a3 3 0 0 1 2.1-3.800z',
  place: 'M12 21s7-6.2 7-11.500A7 7 0 0 0 5 9.500C5 14.8 12 21 12 21zm0-9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zm4.7-1.800L20 20',
  alert: 'M12 4 2.8 20h18.400L12 4zm0 6v4.500m0 2.500v.3',
  back: 'M15 5l-7 7 7 7',
  down: 'M5 9l7 7 7-7',
  up: 'M5 15l7-7 7 7',
  route: 'M12 3l9 9-9 9-9-9 9-9zm-2.5 11.500V11h5m-2-2 2 2-2 2',
  sun: 'M12 16.500a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM12 2v2.500m0 15V22M2 12h2.500m15 0H22M5 5l1.7 1.700m10.6 10.600L19 19M5 19l1.7-1.700M17.3 6.7 19 5',
  moon: 'M20 14.500A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.500z',
  device: 'M3.5 5h17v11h-17V5zM8 20h8m-4-4v4',
  close: 'M6 6l12 12M18 6 6 18',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zm0-14v5l3.5 2',
} as const;

export type IconName = keyof typeof Paths;

/** A line drawing beside a word; never the only bearer of a meaning, so it is hidden from screen readers. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false">
      <path d={Paths[name]} />
    </svg>
  );
}
