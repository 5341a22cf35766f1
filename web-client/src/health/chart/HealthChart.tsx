import { useElementSize } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { HealthKind, HealthSeries } from '../../api/types';
import { pathsOf } from '../../charts/paths';
import type { Frame, Scale } from '../../charts/scale';
import { Bands } from './Bands';
import { healthScaleOf } from './healthScale';
import { useHealthWords } from '../words/useHealthWords';
import styles from './chart.module.css';

const Margins = { height: 260, left: 46, right: 14, top: 12, bottom: 28 };
const DayMs = 86_400_000;
const MostDates = 5;

interface Props {
  series: HealthSeries;
  kind: HealthKind;
  timing: 'fasting' | 'afterMeal' | undefined;
  /** The same in words, for whoever does not see the chart. */
  label: string;
}

/** Means of days as a line, with the span of each day; the second value has a broken line and square points. */
export function HealthChart({ series, kind, timing, label }: Props) {
  const { ref, width } = useElementSize();
  const frame = { ...Margins, width };
  const [from, until] = [timeOf(series.from) - DayMs / 2, timeOf(series.to) + DayMs / 2];
  const values = series.days.flatMap(({ first, second }) => [first.low, first.high, ...(second ? [second.low, second.high] : [])]);
  const scale = healthScaleOf(frame, from, until, values, kind.addsUp);
  return (
    <div ref={ref} className={styles.frame}>
      {width > 0 && (
        <svg className={styles.chart} width={width} height={frame.height} role="img" aria-label={label} data-testid="health-chart">
          <Bands bands={kind.bands.filter((band) => !band.ofSecond && (band.timing ?? undefined) === timing)} frame={frame} scale={scale} />
          <Axes frame={frame} scale={scale} series={series} kind={kind} />
          <Line series={series} scale={scale} part="first" />
          <Line series={series} scale={scale} part="second" />
        </svg>
      )}
    </div>
  );
}

function Axes({ frame, scale, series, kind }: { frame: Frame; scale: Scale; series: HealthSeries; kind: HealthKind }) {
  const { i18n } = useTranslation();
  const { figure } = useHealthWords();
  const format = new Intl.DateTimeFormat(i18n.language, { timeZone: 'UTC', month: 'numeric', day: 'numeric' });
  return (
    <g aria-hidden="true">
      {scale.values.map((value) => (
        <g key={value}>
          <line x1={frame.left} x2={frame.width - frame.right} y1={scale.y(value)} y2={scale.y(value)} className={styles.grid} />
          <text x={frame.left - 6} y={scale.y(value)} textAnchor="end" dominantBaseline="middle">
            {figure(kind, value)}
          </text>
        </g>
      ))}
      {datesOf(series).map((at) => (
        <text key={at} x={Math.min(Math.max(scale.x(at), frame.left + 12), frame.width - 20)} y={frame.height - 8} textAnchor="middle">
          {format.format(at)}
        </text>
      ))}
    </g>
  );
}

function Line({ series, scale, part }: { series: HealthSeries; scale: Scale; part: 'first' | 'second' }) {
  const days = series.days.flatMap((day) => {
    const spread = day[part];
    return spread ? [{ x: scale.x(timeOf(day.day)), spread }] : [];
  });
  const dense = days.length > 60;
  return (
    <g aria-hidden="true" className={styles[part]}>
      {days.map(({ x, spread }) => spread.high > spread.low && <line key={x} x1={x} x2={x} y1={scale.y(spread.low)} y2={scale.y(spread.high)} className={styles.span} />)}
      {pathsOf(days.map(({ x, spread }): [number, number] => [x, scale.y(spread.mean)])).map((path) => (
        <path key={path} d={path} className={styles.line} />
      ))}
      {!dense &&
        days.map(({ x, spread }) =>
          part === 'first' ? (
            <circle key={x} cx={x} cy={scale.y(spread.mean)} r={3.5} className={styles.point} />
          ) : (
            <rect key={x} x={x - 3} y={scale.y(spread.mean) - 3} width={6} height={6} className={styles.point} />
          ),
        )}
    </g>
  );
}

function timeOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** A few days of the period, evenly. */
function datesOf(series: HealthSeries): number[] {
  const [from, to] = [timeOf(series.from), timeOf(series.to)];
  const days = Math.round((to - from) / DayMs);
  const step = Math.max(1, Math.ceil(days / MostDates));
  return Array.from({ length: Math.floor(days / step) + 1 }, (_, index) => from + index * step * DayMs);
}
