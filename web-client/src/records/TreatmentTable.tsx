import { useTranslation } from 'react-i18next';
import type { Treatment } from '../api/types';
import { PrescriptionLink } from './PrescriptionLink';
import { useKindWords, useWon } from './useKindWords';
import styles from './records.module.css';

const Columns = ['date', 'hospital', 'kind', 'department', 'days', 'prescriptions', 'patientCost', 'insurerCost'] as const;

export function TreatmentTable({ items }: { items: readonly Treatment[] }) {
  const { t } = useTranslation();
  const kindWords = useKindWords();
  const won = useWon();
  return (
    // A scrolling table must be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('recordsPage.treatments')}>
      <table data-testid="treatments">
        <thead>
          <tr>
            {Columns.map((column) => (
              <th key={column} scope="col">
                {t(`treatment.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <th scope="row">{item.date}</th>
              <td>{item.hospital}</td>
              <td>{kindWords(item)}</td>
              <td>{item.department}</td>
              <td>{item.days}</td>
              <td>
                <PrescriptionLink treatment={item} />
              </td>
              <td>{won(item.patientCost)}</td>
              <td>{won(item.insurerCost)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
