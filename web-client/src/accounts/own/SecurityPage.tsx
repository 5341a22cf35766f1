import { useTranslation } from 'react-i18next';
import { useTitle } from '../../shell/useTitle';
import { Notice } from '../forms/Notice';
import { useUser } from '../session/SessionProvider';
import { Devices } from './Devices';
import { PasswordChange } from './PasswordChange';
import styles from './own.module.css';

export function SecurityPage() {
  const { t } = useTranslation();
  const user = useUser();
  useTitle(t('devices.pageTitle'));
  return (
    <div className={styles.sections}>
      <h1 className="visually-hidden">{t('devices.pageTitle')}</h1>
      <Devices />
      {user && (user.loginId ? <PasswordChange loginId={user.loginId} name={user.name} /> : <Notice kind="note">{t('devices.noPassword')}</Notice>)}
    </div>
  );
}
