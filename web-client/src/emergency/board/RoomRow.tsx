import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { ErRoom } from '../../api/types';
import { Icon } from '../../shell/Icon';
import { Sparkline } from '../history/Sparkline';
import type { Line } from '../history/useSparklines';
import { ReasonLine } from '../recommend/ReasonLine';
import type { Recommendation } from '../recommend/recommend';
import { SevereAsked } from '../severe/SevereAsked';
import { AgeText } from '../words/AgeText';
import type { SevereKind } from '../words/bedKinds';
import { congestionOf } from '../words/congestion';
import { FreeFigure } from '../words/FreeFigure';
import { GradeBadge } from '../words/GradeBadge';
import { distanceWords } from '../../words/distance';
import { CallButton } from '../../controls/CallButton';
import styles from './row.module.css';

interface Props {
  room: ErRoom;
  expired: boolean;
  distance: number | undefined;
  recommendation?: Recommendation | undefined;
  /** Kinds of severe illness that the reader asked for. */
  asked?: readonly SevereKind[];
  /** The last day, hour by hour. */
  line?: Line | undefined;
}

export const RoomRow = memo(function RoomRow({ room, expired, distance, recommendation, asked, line }: Props) {
  const { t, i18n } = useTranslation();
  const { search } = useLocation();
  const blocking = room.messages.find((message) => message.blocking && message.kind === 'emergency');

  return (
    <li className={styles.row} data-testid="er-row" data-hpid={room.hpid} data-expired={expired}>
      <FreeFigure beds={room.beds.general} congestion={congestionOf('general', room.beds.general)} expired={expired} />
      <div className={styles.body}>
        <h2 className={styles.name} lang="ko">
          <Link to={`/er/${room.hpid}`} state={{ search }}>
            {room.name}
          </Link>
        </h2>
        <p className={styles.facts}>
          <GradeBadge room={room} />
          {distance !== undefined && <strong className={styles.distance}>{distanceWords(t, i18n.language, distance)}</strong>}
          {room.district && <span lang="ko">{room.district}</span>}
        </p>
        <p className={styles.facts}>
          <AgeText at={room.observedAt} />
          {room.stamp === 'reading' && <span className="visually-hidden">{t('row.stampReading')}</span>}
          {expired && <span className="visually-hidden">{t('row.expired')}</span>}
          {line && !expired && <Sparkline line={line} />}
        </p>
        {recommendation && <ReasonLine recommendation={recommendation} />}
        {asked && asked.length > 0 && <SevereAsked room={room} asked={asked} />}
        {blocking && (
          <p className={styles.notice}>
            <Icon name="alert" size={18} /> {t('row.blocked', { text: blocking.text })}
          </p>
        )}
        {!blocking && room.messages.length > 0 && <p className={styles.notices}>{t('row.notices', { count: room.messages.length })}</p>}
      </div>
      <CallButton name={room.name} phone={room.phone ?? room.mainPhone} />
    </li>
  );
});
