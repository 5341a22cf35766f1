const Outline = 'M12 20.5S3.500 15.300 3.500 9.200A4.700 4.700 0 0 1 12 6.500a4.700 4.700 0 0 1 8.500 2.700c0 6.100-8.500 11.300-8.500 11.300z';

/** Full or empty; the button that it stands in says the same in words. */
export function Heart({ full }: { full: boolean }) {
  return (
    <svg width="24" height="24" viewBox="0 0 24 24" fill={full ? 'currentColor' : 'none'} stroke="currentColor" strokeWidth="2" strokeLinejoin="round" aria-hidden="true" focusable="false">
      <path d={Outline} />
    </svg>
  );
}
