import { useTranslation } from 'react-i18next';
import type { ErRoom } from '../../api/types';
import { Icon } from '../../shell/Icon';
import { callAddress } from '../words/phone';
import styles from './row.module.css';

/** Calls the emergency room, or the switchboard where no direct line is known. */
export function CallButton({ room }: { room: Pick<ErRoom, 'name' | 'phone' | 'mainPhone'> }) {
  const { t } = useTranslation();
  const phone = room.phone ?? room.mainPhone;
  if (!phone) return <span className={styles.noPhone}>{t('row.noPhone')}</span>;
  return (
    <a href={callAddress(phone)} className={styles.call}>
      <Icon name="phone" size={22} />
      <span className="visually-hidden" lang="ko">
        {room.name}
      </span>
      <span>{t('row.call')}</span>
      <span className={styles.phone}>{phone}</span>
    </a>
  );
}
