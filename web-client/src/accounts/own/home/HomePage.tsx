import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LatestValues } from '../../../health/home/LatestValues';
import { FavouriteLinks } from '../../../hospitals/favourites/FavouriteLinks';
import { InquiryNotices } from '../../../operations/InquiryNotices';
import { NextVisits } from '../../../reservations/home/NextVisits';
import { UnreadNotices } from '../../../reservations/home/UnreadNotices';
import { useTitle } from '../../../shell/useTitle';
import { useUser } from '../../session/SessionProvider';
import styles from './home.module.css';

/** 내 페이지: what is new, and what one keeps here. Each part is its feature's own, and is not there when it has nothing to tell. */
export function HomePage() {
  const { t } = useTranslation();
  const user = useUser();
  useTitle(t('home.title'));
  return (
    <div className={styles.home}>
      <h1>{t('home.greeting', { name: user?.name })}</h1>
      <UnreadNotices />
      <InquiryNotices />
      <NextVisits />
      <LatestValues />
      <FavouriteLinks />
      <nav className={styles.links} aria-label={t('home.more')}>
        <Link to="/my/exercise">{t('exercise.title')}</Link>
        <Link to="/my/records">{t('recordsPage.title')}</Link>
        <Link to="/my/inquiries">{t('inquiry.title')}</Link>
        <Link to="/my/data">{t('ownData.title')}</Link>
      </nav>
    </div>
  );
}
