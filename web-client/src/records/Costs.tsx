import { useTranslation } from 'react-i18next';
import type { Treatment } from '../api/types';
import { costsOf } from './findTreatments';
import { useWon } from './useKindWords';
import styles from './records.module.css';

const PerCent = 100;

/** What the shown treatments cost, and who pays how much of it. */
export function Costs({ items }: { items: readonly Treatment[] }) {
  const { t } = useTranslation();
  const won = useWon();
  const { patient, insurer } = costsOf(items);
  const all = patient + insurer;
  return (
    <section aria-labelledby="costs-title" className={styles.costs} data-testid="costs">
      <h3 id="costs-title">{t('recordsPage.costs')}</h3>
      <dl>
        <div>
          <dt>{t('treatment.patientCost')}</dt>
          <dd>
            {won(patient)} {all > 0 && <small>({Math.round((patient / all) * PerCent)}%)</small>}
          </dd>
        </div>
        <div>
          <dt>{t('treatment.insurerCost')}</dt>
          <dd>{won(insurer)}</dd>
        </div>
        <div>
          <dt>{t('recordsPage.costsTogether')}</dt>
          <dd>{won(all)}</dd>
        </div>
      </dl>
    </section>
  );
}
