import { divIcon, point } from 'leaflet';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Marker, useMap } from 'react-leaflet';
import type { ErRegion, GeoPoint } from '../../api/types';
import type { Listed } from '../filters/arrange';
import { shortRegionName } from '../../words/regions';
import { spread } from './spread';
import styles from './markers.module.css';

interface Props {
  ranked: readonly Listed[];
  regions: readonly ErRegion[];
  zoom: number;
}

/** Seen from far, or on a phone, there is only room for the name and the beds. */
const FarUpTo = 6;
const PhoneUpTo = 500;
/** Names in Latin letters are longer; from far Jeonnam-Gwangju takes two lines. */
const Sizes = {
  ko: { near: { width: 84, height: 56 }, far: { width: 62, height: 44 } },
  en: { near: { width: 132, height: 56 }, far: { width: 98, height: 58 } },
};

/** The whole country at a glance: one bubble for each region, with how many rooms are usable and their free beds. */
export function RegionBubbles({ ranked, regions, zoom }: Props) {
  const { t, i18n } = useTranslation();
  const map = useMap();
  const far = zoom <= FarUpTo || map.getSize().x <= PhoneUpTo;
  const { width, height } = Sizes[i18n.language === 'en' ? 'en' : 'ko'][far ? 'far' : 'near'];

  const places = useMemo(() => {
    const placed = regions.flatMap((region) => (region.location ? [{ region, location: region.location }] : []));
    const boxes = spread(placed.map(({ location }) => map.project([location.lat, location.lon], zoom)), width, height);
    return placed.map(({ region }, index) => ({ region, at: map.unproject(point(boxes[index]?.x ?? 0, boxes[index]?.y ?? 0), zoom) }));
  }, [regions, map, zoom, width, height]);

  return (
    <>
      {places.map(({ region, at }) => {
        const rooms = ranked.filter(({ room }) => room.region === region.code);
        const free = rooms.reduce((sum, { room }) => sum + Math.max(0, room.beds.general?.available ?? 0), 0);
        const name = shortRegionName(region, i18n.language);
        return (
          <Marker
            key={region.code}
            position={at}
            keyboard={false}
            icon={bubble(name, free, far ? '' : t('map.bubbleUnit', { usable: rooms.length }), [width - 4, height - 4])}
            title={t('map.bubble', { region: name, usable: rooms.length, free })}
            eventHandlers={{ click: () => region.location && map.setView(center(region.location), 10) }}
          />
        );
      })}
    </>
  );
}

function center({ lat, lon }: GeoPoint): [number, number] {
  return [lat, lon];
}

function bubble(name: string, free: number, usable: string, size: [number, number]) {
  return divIcon({
    className: styles.bubble ?? '',
    html: `<b>${name}</b><strong>${free}</strong>${usable && `<i>${usable}</i>`}`,
    iconSize: size,
  });
}
