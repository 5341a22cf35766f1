import { useTranslation } from 'react-i18next';
import styles from '../forms/form.module.css';

export function Steps({ names, current }: { names: string[]; current: number }) {
  const { t } = useTranslation();
  return (
    <ol className={styles.steps} aria-label={t('signUp.steps')}>
      {names.map((name, index) => (
        <li key={name} data-reached={index <= current || undefined} aria-current={index === current ? 'step' : undefined}>
          {index + 1}. {name}
        </li>
      ))}
    </ol>
  );
}
