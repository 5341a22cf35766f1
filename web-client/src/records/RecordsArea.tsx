import { useTranslation } from 'react-i18next';
import { NavLink, Route, Routes } from 'react-router';
import formStyles from '../accounts/forms/form.module.css';
import { Loaded } from '../accounts/own/Loaded';
import type { RecordsStanding } from '../api/types';
import { NotFoundPage } from '../shell/NotFoundPage';
import { useTitle } from '../shell/useTitle';
import { AccessHistory } from './AccessHistory';
import { Consent } from './Consent';
import { IdentityCheck } from './IdentityCheck';
import { MedicationPage } from './MedicationPage';
import { TreatmentsPage } from './TreatmentsPage';
import { useStanding } from './useRecords';
import { Withdrawal } from './Withdrawal';
import styles from './records.module.css';

/** The own medical records: first consent, then proof, then reading. */
export default function RecordsArea() {
  const { t } = useTranslation();
  const standing = useStanding();
  useTitle(t('recordsPage.title'));
  return (
    <div className={styles.sections} data-wide>
      <h1>{t('recordsPage.title')}</h1>
      <nav className={styles.parts} aria-label={t('recordsPage.parts')}>
        <NavLink to="/my/records" end>
          {t('recordsPage.treatments')}
        </NavLink>
        <NavLink to="/my/records/access">{t('recordsPage.access')}</NavLink>
      </nav>
      <Routes>
        <Route path="access" element={<Access standing={standing.data} />} />
        <Route index element={<Loaded query={standing}>{(known) => <WayThere standing={known} reading={<TreatmentsPage />} />}</Loaded>} />
        <Route path="medications/:id" element={<Loaded query={standing}>{(known) => <WayThere standing={known} reading={<MedicationPage />} />}</Loaded>} />
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </div>
  );
}

function WayThere({ standing, reading }: { standing: RecordsStanding; reading: React.ReactNode }) {
  if (standing.consentedAt == null) return <Consent version={standing.consentVersion} />;
  return standing.boundAt == null ? <IdentityCheck /> : reading;
}

function Access({ standing }: { standing: RecordsStanding | undefined }) {
  return (
    <>
      <section className={formStyles.card} aria-labelledby="access-title">
        <AccessHistory />
      </section>
      {standing?.consentedAt != null && <Withdrawal />}
    </>
  );
}
