import { useTranslation } from 'react-i18next';
import { Notice } from '../../accounts/forms/Notice';

/** Said instead of "there is none" while the directory is filled for the first time. */
export function NotReady() {
  const { t } = useTranslation();
  return (
    <Notice kind="note">
      <strong>{t('hospital.notReady')}</strong> {t('hospital.notReadyText')}
    </Notice>
  );
}
