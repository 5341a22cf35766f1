import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '../../shell/Icon';
import { writeQuick, type QuickQuery } from './quickQuery';
import styles from './quick.module.css';

/** From a search for hospitals to the earliest appointments, with what was looked for. */
export function QuickLink({ wish }: { wish: QuickQuery }) {
  const { t } = useTranslation();
  return (
    <Link to={{ pathname: '/hospitals/quick', search: writeQuick(wish).toString() }} className={styles.link}>
      <Icon name="clock" /> {t('quick.link')}
    </Link>
  );
}
