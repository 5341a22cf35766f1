import { useTranslation } from 'react-i18next';
import { NavLink, Navigate, Route, Routes, useLocation } from 'react-router';
import { FormPage } from '../../accounts/forms/FormPage';
import { Notice } from '../../accounts/forms/Notice';
import { Loaded } from '../../accounts/own/Loaded';
import { RequireLogin } from '../../accounts/RequireLogin';
import { useUser } from '../../accounts/session/SessionProvider';
import { NotFoundPage } from '../../shell/NotFoundPage';
import { useTitle } from '../../shell/useTitle';
import { BoardPage } from './BoardPage';
import { SchedulePage } from './SchedulePage';
import { useStaffCalendars } from './useDesk';
import { WeekPage } from './WeekPage';
import ownStyles from '../../accounts/own/own.module.css';
import styles from './work.module.css';

/** A hospital's desk: who comes today, the week, and when the hospital can be booked. */
export default function WorkArea() {
  return (
    <RequireLogin>
      <ForStaff />
    </RequireLogin>
  );
}

function ForStaff() {
  const { t } = useTranslation();
  const user = useUser();
  useTitle(t('desk.title'));
  if (user?.role === 'staff') return <Desk />;
  return (
    <FormPage title={t('desk.title')}>
      <Notice kind="problem">{t('desk.forbidden')}</Notice>
    </FormPage>
  );
}

function Desk() {
  const { t } = useTranslation();
  const { search } = useLocation();
  const calendars = useStaffCalendars();
  return (
    <div className={styles.area}>
      <nav className={`${ownStyles.pages} ${styles.noPrint}`} aria-label={t('desk.title')}>
        <NavLink to={{ pathname: '/work/board', search }}>{t('desk.board')}</NavLink>
        <NavLink to={{ pathname: '/work/week', search }}>{t('desk.week')}</NavLink>
        <NavLink to={{ pathname: '/work/schedule', search }}>{t('schedule.title')}</NavLink>
      </nav>
      <Loaded query={calendars}>
        {({ items }) => (
          <Routes>
            <Route index element={<Navigate to="/work/board" replace />} />
            <Route path="board" element={<BoardPage calendars={items} />} />
            <Route path="week" element={<WeekPage calendars={items} />} />
            <Route path="schedule" element={<SchedulePage calendars={items} />} />
            <Route path="*" element={<NotFoundPage />} />
          </Routes>
        )}
      </Loaded>
    </div>
  );
}
