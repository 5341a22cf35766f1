import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Treatment } from '../api/types';

export function PrescriptionLink({ treatment }: { treatment: Treatment }) {
  const { t } = useTranslation();
  if (treatment.medicationId == null) return <>{t('recordsPage.noPrescription')}</>;
  return (
    <Link to={`/my/records/medications/${encodeURIComponent(treatment.medicationId)}`} aria-label={t('recordsPage.prescriptionOf', { date: treatment.date, hospital: treatment.hospital })}>
      {t('recordsPage.prescriptionCount', { count: treatment.prescriptions })}
    </Link>
  );
}
