import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, Navigate, Route, Routes } from 'react-router';
import { FavouritesPage } from '../../hospitals/favourites/FavouritesPage';
import { NotFoundPage } from '../../shell/NotFoundPage';
import { RequireLogin } from '../RequireLogin';
import { useUser } from '../session/SessionProvider';
import { ClosePage } from './ClosePage';
import { DataPage } from './DataPage';
import { HomePage } from './home/HomePage';
import { ProfilePage } from './ProfilePage';
import { SecurityPage } from './SecurityPage';
import styles from './own.module.css';

const HealthPage = lazy(() => import('../../health/log/HealthPage'));
const ExercisePage = lazy(() => import('../../health/exercise/ExercisePage'));
const InquiriesPage = lazy(() => import('../../operations/InquiriesPage'));
const RecordsArea = lazy(() => import('../../records/RecordsArea'));

/** What a person has here: who they are, what they keep, how and where they are logged in, and the way out. */
export default function OwnArea() {
  const { t } = useTranslation();
  const isPatient = useUser()?.role === 'patient';
  return (
    <RequireLogin>
      <div className={styles.area}>
        <nav className={styles.pages} aria-label={t('own.label')}>
          {isPatient && (
            <>
              <NavLink to="/my" end>
                {t('home.title')}
              </NavLink>
              <NavLink to="/my/health">{t('healthLog.title')}</NavLink>
              <NavLink to="/my/exercise">{t('exercise.title')}</NavLink>
              <NavLink to="/my/records">{t('recordsPage.title')}</NavLink>
              <NavLink to="/my/inquiries">{t('inquiry.title')}</NavLink>
            </>
          )}
          <NavLink to="/my/profile">{t('profile.title')}</NavLink>
          <NavLink to="/my/favourites">{t('favourite.title')}</NavLink>
          <NavLink to="/my/security">{t('devices.pageTitle')}</NavLink>
          <NavLink to="/my/data">{t('ownData.title')}</NavLink>
          <NavLink to="/my/close">{t('closing.title')}</NavLink>
        </nav>
        <Suspense fallback={null}>
          <Routes>
            <Route index element={isPatient ? <HomePage /> : <Navigate to="/my/profile" replace />} />
            <Route path="profile" element={<ProfilePage />} />
            <Route path="favourites" element={<FavouritesPage />} />
            <Route path="security" element={<SecurityPage />} />
            {isPatient && <Route path="health" element={<HealthPage />} />}
            {isPatient && <Route path="exercise" element={<ExercisePage />} />}
            {isPatient && <Route path="records/*" element={<RecordsArea />} />}
            {isPatient && <Route path="inquiries" element={<InquiriesPage />} />}
            <Route path="data" element={<DataPage />} />
            <Route path="close" element={<ClosePage />} />
            <Route path="*" element={<NotFoundPage />} />
          </Routes>
        </Suspense>
      </div>
    </RequireLogin>
  );
}
