import { useElementSize } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { ErHistory } from '../../api/types';
import { figure } from '../../charts/figure';
import { pathsOf } from '../../charts/paths';
import { momentsOf, scaleOf, type Frame, type Scale } from '../../charts/scale';
import styles from './history.module.css';

const Margins = { height: 240, left: 34, right: 12, top: 10, bottom: 26 };
const StepMs = { tenMinutes: 600_000, hour: 3_600_000, day: 86_400_000 };

interface Props {
  history: ErHistory;
  /** The same in words, for whoever does not see the chart. */
  label: string;
}

export function HistoryChart({ history, label }: Props) {
  const { ref, width } = useElementSize();
  const frame = { ...Margins, width };
  const from = Date.parse(history.from);
  const until = Date.parse(history.until);
  const values = [...history.items.map(({ free }) => free), ...history.usual.flatMap(({ low, high }) => [low, high])];
  const scale = scaleOf(frame, from, until, values);
  return (
    <div ref={ref} className={styles.frame}>
      {width > 0 && (
        <svg className={styles.chart} width={width} height={frame.height} role="img" aria-label={label}>
          <Axes frame={frame} scale={scale} from={from} until={until} />
          <Usual history={history} scale={scale} from={from} />
          {pathsOf(pointsOf(history, scale, from)).map((path) => (
            <path key={path} d={path} className={styles.line} />
          ))}
        </svg>
      )}
    </div>
  );
}

function Axes({ frame, scale, from, until }: { frame: Frame; scale: Scale; from: number; until: number }) {
  const { i18n } = useTranslation();
  const days = until - from > 2 * StepMs.day;
  const format = new Intl.DateTimeFormat(i18n.language, { timeZone: 'Asia/Seoul', ...(days ? { month: 'numeric', day: 'numeric' } : { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }) });
  return (
    <g aria-hidden="true">
      {scale.values.map((value) => (
        <g key={value}>
          <line x1={frame.left} x2={frame.width - frame.right} y1={scale.y(value)} y2={scale.y(value)} className={value === 0 ? styles.none : styles.grid} />
          <text x={frame.left - 6} y={scale.y(value)} textAnchor="end" dominantBaseline="middle">
            {figure(value)}
          </text>
        </g>
      ))}
      {momentsOf(from, until, days ? 24 : 6).map((at) => (
        <text key={at} x={Math.min(Math.max(scale.x(at), frame.left + 14), frame.width - 20)} y={frame.height - 8} textAnchor="middle">
          {format.format(at)}
        </text>
      ))}
    </g>
  );
}

/** How it usually is: the span of the weeks before, and their mean as a broken line. */
function Usual({ history, scale, from }: { history: ErHistory; scale: Scale; from: number }) {
  if (history.usual.length < 2) return null;
  const at = (time: string) => Math.max(from, Date.parse(time));
  const upper = history.usual.map((hour) => `${scale.x(at(hour.at)).toFixed(1)},${scale.y(hour.high).toFixed(1)}`);
  const lower = history.usual.map((hour) => `${scale.x(at(hour.at)).toFixed(1)},${scale.y(hour.low).toFixed(1)}`).reverse();
  const mean = history.usual.map((hour): [number, number] => [scale.x(at(hour.at)), scale.y(hour.mean)]);
  return (
    <g aria-hidden="true">
      <path d={`M${[...upper, ...lower].join('L')}Z`} className={styles.band} />
      {pathsOf(mean).map((path) => (
        <path key={path} d={path} className={styles.usual} />
      ))}
    </g>
  );
}

/** Points with a gap wherever the hospital entered nothing for more than two steps. */
function pointsOf(history: ErHistory, scale: Scale, from: number): ([number, number] | null)[] {
  const step = StepMs[history.step];
  return history.items.flatMap(({ at, free }, index) => {
    const time = Date.parse(at);
    const before = history.items[index - 1];
    const point: [number, number] = [scale.x(Math.max(from, time)), scale.y(free)];
    return before && time - Date.parse(before.at) > 2 * step ? [null, point] : [point];
  });
}
