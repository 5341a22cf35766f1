import { divIcon } from 'leaflet';
import { useTranslation } from 'react-i18next';
import { Marker, Popup } from 'react-leaflet';
import { Link, useLocation } from 'react-router';
import type { Hospital } from '../../api/types';
import { CallButton } from '../../controls/CallButton';
import mapStyles from '../../map/map.module.css';
import { OpeningLine } from '../words/OpeningLine';
import type { Selection } from '../search/useSelection';
import styles from './markers.module.css';

interface Props {
  items: readonly Hospital[];
  at: string;
  selection: Selection;
  onLeave: () => void;
}

export function ResultMarkers({ items, at, selection, onLeave }: Props) {
  return (
    <>
      {items.map((hospital, index) => (
        <ResultMarker key={hospital.hpid} hospital={hospital} number={index + 1} at={at} selection={selection} onLeave={onLeave} />
      ))}
    </>
  );
}

function ResultMarker({ hospital, number, at, selection, onLeave }: Omit<Props, 'items'> & { hospital: Hospital; number: number }) {
  if (!hospital.location) return null;
  const selected = hospital.hpid === selection.hpid;
  return (
    // Not reachable by keyboard: the list beside it is, and has the same content.
    <Marker
      position={[hospital.location.lat, hospital.location.lon]}
      icon={iconOf(hospital, number, selected)}
      keyboard={false}
      zIndexOffset={selected ? 1000 : 0}
      eventHandlers={{ click: () => selection.select.onMap(hospital.hpid) }}
    >
      <Popup closeButton={false}>
        <ResultPopup hospital={hospital} at={at} onLeave={onLeave} />
      </Popup>
    </Marker>
  );
}

function ResultPopup({ hospital, at, onLeave }: { hospital: Hospital; at: string; onLeave: () => void }) {
  const { t } = useTranslation();
  const { search } = useLocation();
  return (
    <div className={mapStyles.popup}>
      <p className={mapStyles.popupName} lang="ko">
        <Link to={`/hospitals/${hospital.hpid}`} state={{ search }} onClick={onLeave}>
          {hospital.name}
        </Link>
      </p>
      <p>{t(`kind.${hospital.kind}`)}</p>
      <OpeningLine opening={hospital.opening} at={at} />
      <CallButton name={hospital.name} phone={hospital.phone} />
    </div>
  );
}

/** Numbered as in the list; open ones filled, the others hollow, those of unknown hours dashed: told apart without colours. Classes only, as the Content-Security-Policy wants it. */
function iconOf({ opening }: Hospital, number: number, selected: boolean) {
  const size = selected ? 40 : 30;
  return divIcon({
    className: `${styles.marker} ${styles[opening.state]} ${selected ? styles.selected : ''}`,
    html: `<span>${number}</span>`,
    iconSize: [size, size],
    popupAnchor: [0, -size / 2],
  });
}
