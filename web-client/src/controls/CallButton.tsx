import { useTranslation } from 'react-i18next';
import { Icon } from '../shell/Icon';
import { callAddress } from '../words/phone';
import styles from './call.module.css';

/** Calls somebody whose name stands beside it. */
export function CallButton({ name, phone }: { name: string; phone: string | null }) {
  const { t } = useTranslation();
  if (!phone) return <span className={styles.noPhone}>{t('row.noPhone')}</span>;
  return (
    <a href={callAddress(phone)} className={styles.call}>
      <Icon name="phone" size={22} />
      <span className="visually-hidden" lang="ko">
        {name}
      </span>
      <span>{t('row.call')}</span>
      <span className={styles.phone}>{phone}</span>
    </a>
  );
}
