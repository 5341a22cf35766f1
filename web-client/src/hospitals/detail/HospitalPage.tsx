import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'react-router';
import type { HospitalDetail } from '../../api/types';
import { BedsReported } from '../../emergency/room/BedsReported';
import { Icon } from '../../shell/Icon';
import { useTitle } from '../../shell/useTitle';
import { EmergencyRoom } from './EmergencyRoom';
import { HospitalLocation } from './HospitalLocation';
import { HospitalSummary } from './HospitalSummary';
import { NearestPharmacies } from './NearestPharmacies';
import { RegisteredCapacity } from './RegisteredCapacity';
import { useHospital, type HospitalAnswer } from './useHospital';
import { WeekHours } from './WeekHours';
import styles from './detail.module.css';

export default function HospitalPage() {
  const { hpid = '' } = useParams();
  const answer = useHospital(hpid);
  return (
    <article className={styles.page}>
      <BackLink />
      <Answer answer={answer} />
    </article>
  );
}

/** Back to the search as it was left. */
function BackLink() {
  const { t } = useTranslation();
  const state = useLocation().state as { search?: string } | null;
  return (
    <Link to={{ pathname: '/hospitals', search: state?.search ?? '' }} className={styles.back}>
      <Icon name="back" /> {t('hospital.back')}
    </Link>
  );
}

function Answer({ answer }: { answer: HospitalAnswer }) {
  const { t } = useTranslation();
  useTitle(answer.kind === 'hospital' ? answer.hospital.name : t('hospital.title'));

  switch (answer.kind) {
    case 'hospital':
      return <Hospital hospital={answer.hospital} />;
    case 'loading':
      return (
        <div role="status" aria-label={t('hospital.loading')}>
          <Skeleton height="14rem" radius="md" />
          <Skeleton height="20rem" radius="md" mt="1rem" />
        </div>
      );
    default:
      return (
        <div className={styles.trouble} role="alert">
          <h1>{t(`hospital.${answer.kind}`)}</h1>
          <p>{t(`hospital.${answer.kind}Text`)}</p>
        </div>
      );
  }
}

function Hospital({ hospital }: { hospital: HospitalDetail }) {
  const { t } = useTranslation();
  return (
    <>
      <HospitalSummary hospital={hospital} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <WeekHours hospital={hospital} />
          {(hospital.live || hospital.emergency) && <EmergencyRoom hospital={hospital} />}
        </div>
        <div className={styles.column}>
          <HospitalLocation hospital={hospital} />
          {hospital.location && <NearestPharmacies location={hospital.location} />}
        </div>
      </div>
      {hospital.kind !== 'pharmacy' && (
        <div className={styles.columns}>
          {hospital.live && <BedsReported beds={hospital.live.beds} title={t('hospital.liveBeds')} at={hospital.live.observedAt} />}
          <RegisteredCapacity hpid={hospital.hpid} />
        </div>
      )}
    </>
  );
}
