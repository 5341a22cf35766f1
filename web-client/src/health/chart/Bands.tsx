import { useTranslation } from 'react-i18next';
import type { HealthBand } from '../../api/types';
import type { Frame, Scale } from '../../charts/scale';
import styles from './chart.module.css';

const LeastHeightForName = 15;

/** Reference bands behind a chart, each with its name in it where there is room. */
export function Bands({ bands, frame, scale }: { bands: readonly HealthBand[]; frame: Frame; scale: Scale }) {
  const { i18n } = useTranslation();
  const [top, bottom] = [frame.top, frame.height - frame.bottom];
  return (
    <g aria-hidden="true">
      {bands.map((band) => {
        const y = Math.max(top, band.below === null ? top : scale.y(band.below));
        const end = Math.min(bottom, band.from === null ? bottom : scale.y(band.from));
        if (end - y < 1) return null;
        return (
          <g key={`${band.from}`} data-tone={band.tone} className={styles.band}>
            <rect x={frame.left} y={y} width={Math.max(0, frame.width - frame.left - frame.right)} height={end - y} />
            {end - y >= LeastHeightForName && (
              <text x={frame.width - frame.right - 4} y={y + 11} textAnchor="end">
                {i18n.language === 'ko' ? band.name : band.englishName}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
