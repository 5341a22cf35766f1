import { useTranslation } from 'react-i18next';
import type { HealthBand, HealthKind } from '../../api/types';
import { useHealthWords } from '../words/useHealthWords';
import styles from './health.module.css';

/** The reference bands in words, and whose they are. */
export function BandList({ kind, timing }: { kind: HealthKind; timing: string | undefined }) {
  const { t } = useTranslation();
  const bands = kind.bands.filter((band) => (band.timing ?? undefined) === timing);
  const source = bands[0];
  if (!source) return <p className={styles.note}>{t('healthLog.noBands')}</p>;
  return (
    <details className={styles.table} data-testid="health-bands">
      <summary>{t('healthLog.bands')}</summary>
      <ul className={styles.bands}>
        {bands.map((band) => (
          <li key={`${String(band.ofSecond)}-${band.name}`} data-tone={band.tone}>
            <Band kind={kind} band={band} />
          </li>
        ))}
      </ul>
      <p className={styles.note}>
        {t('healthLog.source')}: <a href={source.sourceUrl}>{source.source}</a>
      </p>
      <p className={styles.note}>{t('healthLog.noDiagnosis')}</p>
    </details>
  );
}

function Band({ kind, band }: { kind: HealthKind; band: HealthBand }) {
  const { t, i18n } = useTranslation();
  const { figure, withUnit } = useHealthWords();
  const of = (value: number) => withUnit(kind, figure(kind, value));
  const span =
    band.from == null ? t('healthLog.below', { value: of(band.below ?? 0) }) : band.below == null ? t('healthLog.from', { value: of(band.from) }) : t('healthLog.between', { from: of(band.from), below: of(band.below) });
  return (
    <>
      <strong>{i18n.language === 'ko' ? band.name : band.englishName}</strong> {kind.second && `${t(band.ofSecond ? 'healthLog.diastolic' : 'healthValue.bloodPressure')} `}
      {span}
    </>
  );
}
