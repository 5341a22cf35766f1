import type { Congestion } from './congestion';
import styles from './words.module.css';

/** A shape for each state, so that nobody needs to tell the colours apart: circle, square, diamond, dashed ring. */
export function CongestionShape({ congestion, size = 16 }: { congestion: Congestion; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" className={styles.shape} data-congestion={congestion} aria-hidden="true" focusable="false">
      {congestion === 'smooth' && <circle cx="10" cy="10" r="8.5" />}
      {congestion === 'moderate' && <rect x="2.5" y="2.5" width="15" height="15" rx="2" />}
      {congestion === 'crowded' && <path d="M10 .5 19.5 10 10 19.5 .5 10z" />}
      {congestion === 'unknown' && <circle cx="10" cy="10" r="7.5" fill="none" strokeWidth="2.5" strokeDasharray="4 2.5" />}
    </svg>
  );
}

export function CongestionWord({ congestion, word }: { congestion: Congestion; word: string }) {
  return (
    <span className={styles.congestion} data-congestion={congestion}>
      <CongestionShape congestion={congestion} />
      {word}
    </span>
  );
}
