import { useTranslation } from 'react-i18next';
import { useAtServerTime } from '../../shell/clock';
import { Icon } from '../../shell/Icon';
import { freshnessOf } from './freshness';
import { useAge } from './useWords';
import styles from './words.module.css';

/** How old a reading is, and what that means for trusting it. */
export function AgeText({ at }: { at: string }) {
  const { t } = useTranslation();
  const age = useAge(at);
  const freshness = useAtServerTime((now) => freshnessOf(at, now));
  return (
    <span className={styles.age} data-freshness={freshness}>
      <Icon name="clock" size={16} />
      <time dateTime={at}>{age}</time>
      <span className={styles.freshness}>{t(`freshness.${freshness}`)}</span>
    </span>
  );
}
