import { useTranslation } from 'react-i18next';
import type { Directory } from '../../api/types';
import { dayWords } from '../../words/koreanTime';
import styles from './results.module.css';

/** Of which day the directory is, and whether it is whole. */
export function DirectoryNote({ directory }: { directory: Directory }) {
  const { t, i18n } = useTranslation();
  const { state, date, pulling, failure } = directory;
  const entries = new Intl.NumberFormat(i18n.language).format(directory.entries);
  const day = date === null ? undefined : dayWords(i18n.language, date);

  if (state === 'complete') {
    return (
      <p className={styles.note} data-testid="directory-note">
        {day && t('directory.of', { day, entries })}
        {directory.unplaced > 0 && <> {t('directory.unplaced', { count: directory.unplaced })}</>}
        {failure && <strong> {t('directory.failing')}</strong>}
      </p>
    );
  }
  return (
    <div className={styles.filling} role="status" data-testid="directory-note">
      <p>
        <strong>{t(`directory.${state}`)}</strong> {t('directory.soFar', { entries })}
      </p>
      {pulling && (
        <p>
          {pulling.pages === null
            ? t(`pullStep.${pulling.step}`)
            : t('directory.pages', { step: t(`pullStep.${pulling.step}`), page: pulling.page, pages: pulling.pages })}
        </p>
      )}
      {failure && <p>{t('directory.failingFirst')}</p>}
    </div>
  );
}
