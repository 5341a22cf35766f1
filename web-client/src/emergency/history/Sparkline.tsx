import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { figure } from '../../charts/figure';
import { pathsOf } from '../../charts/paths';
import type { Line } from './useSparklines';
import styles from './history.module.css';

const Width = 72;
const Height = 20;

/** The last day at a glance. Hours without an entry are gaps, and below the line is more patients than beds. */
export const Sparkline = memo(function Sparkline({ line }: { line: Line }) {
  const { t } = useTranslation();
  const known = line.filter((free) => free !== null);
  if (known.length < 2) return null;
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const bottom = Math.min(low, 0);
  const top = Math.max(high, bottom + 1);
  const y = (free: number) => 1 + (Height - 2) * (1 - (free - bottom) / (top - bottom));
  const x = (index: number) => (index / (line.length - 1)) * Width;

  return (
    <svg className={styles.sparkline} width={Width} height={Height} viewBox={`0 0 ${Width} ${Height}`} role="img" aria-label={t('history.sparkline', { low: figure(low), high: figure(high) })}>
      {bottom < 0 && <line className={styles.zero} x1="0" x2={Width} y1={y(0)} y2={y(0)} />}
      {pathsOf(line.map((free, index) => (free === null ? null : [x(index), y(free)]))).map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
});
