import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Notice } from '../../accounts/forms/Notice';
import formStyles from '../../accounts/forms/form.module.css';
import { Loaded } from '../../accounts/own/Loaded';
import type { ReservationNotice } from '../../api/types';
import { useTitle } from '../../shell/useTitle';
import { dayWords } from '../../words/koreanTime';
import { ForPatients } from '../own/ForPatients';
import { useOwnReservations } from '../own/ownReservations';
import { calendarName } from '../words/placeWords';
import { Refusal } from '../words/Refusal';
import { clockOf, dayOf, whenWords } from '../words/times';
import { useNotices, useReadNotices } from './useNotices';
import styles from './notices.module.css';

export default function NoticesPage() {
  const { t } = useTranslation();
  return (
    <ForPatients title={t('notices.title')}>
      <Notices />
    </ForPatients>
  );
}

function Notices() {
  const { t } = useTranslation();
  useTitle(t('notices.title'));
  // What changes them is told where own reservations are followed.
  useOwnReservations();
  const notices = useNotices();
  return (
    <section className={`${formStyles.card} ${styles.page}`} aria-labelledby="notices-title">
      <h1 id="notices-title">{t('notices.title')}</h1>
      <Loaded query={notices}>
        {({ items, unread }) => (
          <>
            <Unread count={unread} />
            {items.length === 0 && <Notice kind="note">{t('notices.none')}</Notice>}
            <ol className={styles.notices} data-testid="notices">
              {items.map((notice) => (
                <NoticeRow key={notice.id} notice={notice} />
              ))}
            </ol>
          </>
        )}
      </Loaded>
      <Link to="/me/reservations" className={formStyles.textLink}>
        {t('ownReservations.title')}
      </Link>
    </section>
  );
}

function Unread({ count }: { count: number }) {
  const { t } = useTranslation();
  const read = useReadNotices();
  return (
    <div className={styles.unread}>
      <p role="status">{count === 0 ? t('notices.allRead') : t('notices.unread', { count })}</p>
      {count > 0 && (
        <Button variant="default" loading={read.isPending} onClick={() => read.mutate(undefined)}>
          {t('notices.read')}
        </Button>
      )}
      {read.error && <Refusal error={read.error} />}
    </div>
  );
}

function NoticeRow({ notice: { kind, at, read, reservation } }: { notice: ReservationNotice }) {
  const { t, i18n } = useTranslation();
  return (
    <li className={styles.notice} data-testid="notice" data-read={read}>
      <p className={styles.heading}>
        <strong>{t(`noticeKind.${kind}`)}</strong>
        {!read && <span className={styles.new}>{t('notices.new')}</span>}
        <small>{`${dayWords(i18n.language, dayOf(at))} ${clockOf(at)}`}</small>
      </p>
      <p>
        {whenWords(i18n.language, reservation)} · <span lang="ko">{reservation.place.hospital}</span> · {calendarName(i18n, reservation.place)}
      </p>
      {kind === 'cancelledByHospital' && reservation.reason && <p className={styles.reason}>{t('ownReservations.reason', { reason: reservation.reason })}</p>}
    </li>
  );
}
