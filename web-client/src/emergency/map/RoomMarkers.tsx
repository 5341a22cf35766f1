import { useTranslation } from 'react-i18next';
import { Marker, Popup } from 'react-leaflet';
import { Link, useLocation } from 'react-router';
import type { ErRoom } from '../../api/types';
import type { Arranged, Listed } from '../filters/arrange';
import { CallButton } from '../../controls/CallButton';
import { AgeText } from '../words/AgeText';
import { congestionOf } from '../words/congestion';
import { FreeFigure } from '../words/FreeFigure';
import { roomIcon } from './roomIcon';
import styles from '../../map/map.module.css';

/** From here on even the rooms of a big city have space for markers of full size. */
const SpaceFrom = 12;

export function RoomMarkers({ arranged, zoom }: { arranged: Arranged; zoom: number }) {
  return (
    <>
      {[...arranged.expired, ...arranged.ranked].map((item) => (
        <RoomMarker key={item.room.hpid} item={item} crammed={zoom < SpaceFrom} />
      ))}
    </>
  );
}

function RoomMarker({ item: { room, freshness }, crammed }: { item: Listed; crammed: boolean }) {
  if (!room.location) return null;
  const expired = freshness === 'expired';
  return (
    // Not reachable by keyboard: the list beside it is, and has the same content.
    <Marker position={[room.location.lat, room.location.lon]} icon={roomIcon(room, expired, crammed)} keyboard={false} zIndexOffset={expired ? -1000 : 0}>
      <Popup closeButton={false}>
        <RoomPopup room={room} expired={expired} />
      </Popup>
    </Marker>
  );
}

function RoomPopup({ room, expired }: { room: ErRoom; expired: boolean }) {
  const { t } = useTranslation();
  const { search } = useLocation();
  return (
    <div className={styles.popup}>
      <p className={styles.popupName} lang="ko">
        <Link to={`/er/${room.hpid}`} state={{ search }}>
          {room.name}
        </Link>
      </p>
      <div className={styles.popupAnswer}>
        <FreeFigure beds={room.beds.general} congestion={congestionOf('general', room.beds.general)} expired={expired} />
        <CallButton name={room.name} phone={room.phone ?? room.mainPhone} />
      </div>
      <AgeText at={room.observedAt} />
      {expired && <p>{t('row.expired')}</p>}
    </div>
  );
}
