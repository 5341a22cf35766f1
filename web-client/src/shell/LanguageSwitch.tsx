import { useTranslation } from 'react-i18next';
import { otherLanguage } from '../i18n';
import styles from './Header.module.css';

const ShortNames = { ko: '한국어', en: 'EN' } as const;

export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  const other = otherLanguage(i18n.language);
  return (
    <button
      type="button"
      className={styles.tool}
      data-testid="language-switch"
      lang={other}
      title={t('language.label')}
      onClick={() => void i18n.changeLanguage(other)}
    >
      <span aria-hidden="true">{ShortNames[other]}</span>
      <span className="visually-hidden">{t(`language.${other}`)}</span>
    </button>
  );
}
