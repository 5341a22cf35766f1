import { useTranslation } from 'react-i18next';
import { Congestions } from '../words/congestion';
import { CongestionWord } from '../words/CongestionShape';
import styles from './legend.module.css';

export function Legend() {
  const { t } = useTranslation();
  return (
    <ul className={styles.legend} aria-label={t('map.legend')}>
      {Congestions.map((congestion) => (
        <li key={congestion}>
          <CongestionWord congestion={congestion} word={t(`congestion.${congestion}`)} />
        </li>
      ))}
      <li className={styles.legendOld}>
        <span aria-hidden="true">?</span> {t('map.legendExpired')}
      </li>
    </ul>
  );
}
