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
  menu: 'M4 7h16M4 12h16M4 17h16',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zm0-10v5.500m0-8.500v.3',
  hospital: 'M5 21V4h14v17M2.5 21h19M10 21v-4h4v4M12 6.500v5m-2.500-2.500h5',
  share: 'M12 15V3m-4 4 4-4 4 4M5 12v9h14v-9',
  emergency: 'M6 20v-8a6 6 0 0 1 12 0v8M3.5 20h17M12 2v1.500M3.5 8 5 9M20.5 8 19 9m-7 3.500v4m-2-2h4',
  gauge: 'M4.200 18a9 9 0 1 1 15.600 0M12 14.500l4-5.500m-4 5.500v.3',
  check: 'M4.5 12.500l5 5 10-11',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zm-8 9c.6-4 3.800-6 8-6s7.400 2 8 6',
  leave: 'M10 4H5v16h5m4-4 4-4-4-4m4 4H9',
  staff: 'M9 11a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zm-6.500 9c.5-3.500 3-5.500 6.500-5.500s6 2 6.500 5.500M18 8v6m-3-3h6',
  eye: 'M2 12s3.600-6.500 10-6.500S22 12 22 12s-3.600 6.500-10 6.500S2 12 2 12zm10 3a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
  eyeOff: 'M4 4l16 16M10 5.700A9.700 9.700 0 0 1 12 5.500c6.400 0 10 6.500 10 6.500a17 17 0 0 1-3 3.700M6 7.400A17 17 0 0 0 2 12s3.600 6.500 10 6.500a9.600 9.600 0 0 0 4.500-1.100',
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
