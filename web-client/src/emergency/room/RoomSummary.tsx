import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ErRoom } from '../../api/types';
import { useAtServerTime } from '../../shell/clock';
import { Icon } from '../../shell/Icon';
import { AgeText } from '../words/AgeText';
import { congestionOf } from '../words/congestion';
import { freeBedsOf } from '../words/freeBeds';
import { FreeFigure, useMeaning } from '../words/FreeFigure';
import { freshnessOf } from '../words/freshness';
import { GradeBadge } from '../words/GradeBadge';
import { callAddress } from '../../words/phone';
import { useMoment } from '../words/useWords';
import styles from './summary.module.css';

/** The answer first: how many beds, how old that is, and whom to call. */
export function RoomSummary({ room }: { room: ErRoom }) {
  const { t } = useTranslation();
  const expired = useAtServerTime((now) => freshnessOf(room.observedAt, now) === 'expired');
  const time = useMoment(room.observedAt);
  const meaning = useMeaning(freeBedsOf(room.beds.general));

  return (
    <header className={styles.summary} data-testid="er-room" data-hpid={room.hpid}>
      <div className={styles.title}>
        <h1 lang="ko">{room.name}</h1>
        <p>
          <GradeBadge room={room} long />
        </p>
      </div>
      <div className={styles.answer}>
        <p className={styles.answerLabel}>{t('free.label')}</p>
        <FreeFigure beds={room.beds.general} congestion={congestionOf('general', room.beds.general)} expired={expired} large />
        <p className={styles.meaning} aria-hidden="true">
          {meaning.long}
        </p>
        <p className={styles.when}>
          <AgeText at={room.observedAt} /> <span>({t('room.observedAt', { time })})</span>
        </p>
        {room.stamp === 'reading' && <p className={styles.when}>{t('row.stampReading')}</p>}
        {expired && <p className={styles.warning}>{t('room.expired')}</p>}
      </div>
      <Actions room={room} />
    </header>
  );
}

function Actions({ room }: { room: ErRoom }) {
  const { t } = useTranslation();
  return (
    <div className={styles.actions}>
      {room.phone && (
        <Button component="a" href={callAddress(room.phone)} size="lg" leftSection={<Icon name="phone" />}>
          {t('room.call', { phone: room.phone })}
        </Button>
      )}
      {room.mainPhone && (
        <Button component="a" href={callAddress(room.mainPhone)} variant={room.phone ? 'default' : 'filled'} leftSection={<Icon name="phone" />}>
          {t('room.mainPhone', { phone: room.mainPhone })}
        </Button>
      )}
      {!room.phone && !room.mainPhone && <p>{t('row.noPhone')}</p>}
      <Button component={Link} to={`/hospitals/${room.hpid}`} variant="default" leftSection={<Icon name="hospital" />}>
        {t('hospital.toHospital')}
      </Button>
      {room.location && (
        <Button
          component="a"
          href={`https://map.kakao.com/link/to/${encodeURIComponent(room.name.replaceAll(',', ' '))},${room.location.lat},${room.location.lon}`}
          target="_blank"
          rel="noreferrer"
          variant="default"
          leftSection={<Icon name="route" />}
        >
          {t('room.directions')}
        </Button>
      )}
      <p className={styles.safety}>{t('safety.text')}</p>
    </div>
  );
}
