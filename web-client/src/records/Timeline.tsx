import { useTranslation } from 'react-i18next';
import type { Treatment } from '../api/types';
import { dayWords } from '../words/koreanTime';
import { monthsOf } from './findTreatments';
import { PrescriptionLink } from './PrescriptionLink';
import { useKindWords, useWon } from './useKindWords';
import styles from './records.module.css';

export function Timeline({ items }: { items: readonly Treatment[] }) {
  const { t, i18n } = useTranslation();
  const kindWords = useKindWords();
  const won = useWon();
  const month = new Intl.DateTimeFormat(i18n.language, { timeZone: 'UTC', year: 'numeric', month: 'long' });
  return (
    <div data-testid="timeline">
      {monthsOf(items).map(([name, of]) => (
        <section key={name} aria-label={month.format(new Date(`${name}-01T00:00:00Z`))}>
          <h3 className={styles.month}>{month.format(new Date(`${name}-01T00:00:00Z`))}</h3>
          <ol className={styles.timeline}>
            {of.map((item) => (
              <li key={item.id} data-kind={item.kind}>
                <small>{dayWords(i18n.language, item.date)}</small>
                <p>
                  <strong>{item.hospital}</strong> · {item.department} · {kindWords(item)} · {t('recordsPage.visitDays', { count: item.days })}
                </p>
                <p>
                  {t('treatment.patientCost')} {won(item.patientCost)} · <PrescriptionLink treatment={item} />
                </p>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
