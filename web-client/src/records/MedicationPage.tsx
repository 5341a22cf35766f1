import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import formStyles from '../accounts/forms/form.module.css';
import type { Medication } from '../api/types';
import { dayWords } from '../words/koreanTime';
import { RecordsLoaded } from './RecordsLoaded';
import { useMedication } from './useRecords';
import styles from './records.module.css';

/** One prescription with its drugs. */
export function MedicationPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const medication = useMedication(id);
  return (
    <section className={formStyles.card} aria-labelledby="medication-title" data-testid="medication">
      <h2 id="medication-title">{t('medication.title')}</h2>
      <RecordsLoaded query={medication}>{(known) => <Told medication={known} />}</RecordsLoaded>
      <div className={styles.tools}>
        <Link to="/my/records">{t('medication.back')}</Link>
        <Button variant="default" onClick={() => print()}>
          {t('recordsPage.print')}
        </Button>
      </div>
    </section>
  );
}

function Told({ medication }: { medication: Medication }) {
  const { t, i18n } = useTranslation();
  const korean = i18n.language === 'ko';
  return (
    <>
      <dl className={styles.facts}>
        <dt>{t('medication.date')}</dt>
        <dd>{dayWords(i18n.language, medication.date)}</dd>
        <dt>{t('medication.disease')}</dt>
        <dd>{medication.disease}</dd>
        <dt>{t('medication.days')}</dt>
        <dd>{t('recordsPage.visitDays', { count: medication.days })}</dd>
      </dl>
      <ul className={styles.drugs}>
        {medication.drugs.map((drug) => (
          <li key={drug.code}>
            <h3>{korean ? drug.name : drug.englishName}</h3>
            <p>{korean ? drug.effect : drug.englishEffect}</p>
            <p>{t('medication.take', { dose: drug.dose.toLocaleString(i18n.language), unit: drug.unit, times: drug.timesADay, days: drug.days })}</p>
            <small>{t('medication.code', { code: drug.code })}</small>
          </li>
        ))}
      </ul>
    </>
  );
}
