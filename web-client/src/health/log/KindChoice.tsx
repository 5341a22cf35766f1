import { useTranslation } from 'react-i18next';
import type { HealthKind, HealthKindName, Measurement } from '../../api/types';
import { useHealthWords } from '../words/useHealthWords';
import styles from './health.module.css';

interface Props {
  kinds: readonly HealthKind[];
  latest: readonly Measurement[];
  chosen: HealthKindName;
  onChoose: (kind: HealthKindName) => void;
}

/** The kinds with what was measured last: one tap, and the field is there. */
export function KindChoice({ kinds, latest, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const { entry, moment } = useHealthWords();
  return (
    <div className={styles.kinds} role="group" aria-label={t('healthLog.kinds')}>
      {kinds.map((kind) => {
        const last = latest.find((item) => item.kind === kind.kind);
        return (
          <button key={kind.kind} type="button" aria-pressed={kind.kind === chosen} onClick={() => onChoose(kind.kind)} data-testid={`kind-${kind.kind}`}>
            <span>{t(`healthKind.${kind.kind}`)}</span>
            <strong>{last ? entry(kind, last) : t('healthLog.noneYet')}</strong>
            {last && <small>{moment(last.at)}</small>}
          </button>
        );
      })}
    </div>
  );
}
