import { useTranslation } from 'react-i18next';
import { useTitle } from '../shell/useTitle';
import styles from './privacy.module.css';

const Sections = ['kept', 'notKept', 'seen', 'howLong', 'cookies', 'rights', 'contact'] as const;

/** What is kept of people; docs/privacy.md says the same for operators. */
export default function PrivacyPage() {
  const { t } = useTranslation();
  useTitle(t('privacy.title'));

  return (
    <article className={styles.page}>
      <h1>{t('privacy.title')}</h1>
      <p>{t('privacy.lead')}</p>
      {Sections.map((section) => (
        <section key={section}>
          <h2>{t(`privacy.${section}.title`)}</h2>
          <p>{t(`privacy.${section}.text`)}</p>
        </section>
      ))}
    </article>
  );
}
