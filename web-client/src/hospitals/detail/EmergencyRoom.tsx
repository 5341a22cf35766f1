import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { HospitalDetail } from '../../api/types';
import { congestionOf } from '../../emergency/words/congestion';
import { AgeText } from '../../emergency/words/AgeText';
import { FreeFigure } from '../../emergency/words/FreeFigure';
import { freshnessOf } from '../../emergency/words/freshness';
import { useAtServerTime } from '../../shell/clock';
import styles from './detail.module.css';

/** What the live board tells of its emergency room, with its age; apart from what was once registered. */
export function EmergencyRoom({ hospital: { hpid, live } }: { hospital: HospitalDetail }) {
  const { t } = useTranslation();
  const expired = useAtServerTime((now) => live !== null && freshnessOf(live.observedAt, now) === 'expired');
  return (
    <section className={styles.panel} aria-labelledby="emergency-room">
      <h2 id="emergency-room">{t('hospital.emergencyRoom')}</h2>
      {live ? (
        <div className={styles.live}>
          <FreeFigure beds={live.beds.general} congestion={congestionOf('general', live.beds.general)} expired={expired} />
          <div>
            <p>{t('hospital.live')}</p>
            <AgeText at={live.observedAt} />
            <p>
              <Link to={`/er/${hpid}`} className={styles.more}>
                {t('hospital.toRoom')}
              </Link>
            </p>
          </div>
        </div>
      ) : (
        <p>{t('hospital.notOnBoard')}</p>
      )}
    </section>
  );
}
