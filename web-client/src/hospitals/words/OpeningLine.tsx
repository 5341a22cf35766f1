import { useTranslation } from 'react-i18next';
import type { Opening } from '../../api/types';
import { Icon } from '../../shell/Icon';
import { openingWords } from './openingWords';
import styles from './words.module.css';

/** Whether it is open at a time, and what comes next. */
export function OpeningLine({ opening, at, large = false }: { opening: Opening; at: string; large?: boolean }) {
  const { t, i18n } = useTranslation();
  const { state, next } = openingWords(t, i18n.language, opening, at);
  return (
    <p className={styles.opening} data-testid="opening" data-state={opening.state} data-large={large || undefined}>
      <Icon name="clock" size={large ? 22 : 16} />
      <strong>{state}</strong>
      {next && <span>{next}</span>}
    </p>
  );
}
