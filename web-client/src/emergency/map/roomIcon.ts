import { divIcon, type DivIcon } from 'leaflet';
import type { ErRoom } from '../../api/types';
import { congestionOf, type Congestion } from '../words/congestion';
import { figureOf, freeBedsOf } from '../words/freeBeds';
import styles from './markers.module.css';

const Shapes: Record<Congestion, string> = {
  smooth: '<circle cx="20" cy="20" r="18"/>',
  moderate: '<rect x="3" y="3" width="34" height="34" rx="5"/>',
  crowded: '<path d="M20 0 40 20 20 40 0 20z"/>',
  unknown: '<circle cx="20" cy="20" r="17" stroke-dasharray="6 4"/>',
};

const icons = new Map<string, DivIcon>();

/** A marker's picture: the shape and colour of the congestion with the exact number in it; a small grey question mark for what is too old. Where rooms are crammed, as a big city's are from afar, it is smaller. */
export function roomIcon(room: Pick<ErRoom, 'beds'>, expired: boolean, crammed: boolean): DivIcon {
  const congestion = expired ? 'unknown' : congestionOf('general', room.beds.general);
  const figure = expired ? '?' : figureOf(freeBedsOf(room.beds.general));
  const key = `${congestion} ${figure} ${expired} ${crammed}`;
  const icon = icons.get(key) ?? draw(congestion, figure, expired, crammed);
  icons.set(key, icon);
  return icon;
}

function draw(congestion: Congestion, figure: string, expired: boolean, crammed: boolean): DivIcon {
  const size = expired ? 24 : crammed ? 32 : 40;
  return divIcon({
    // Classes only: a style attribute would be refused by the page's Content-Security-Policy.
    className: `${styles.marker} ${styles[congestion]} ${expired || crammed ? styles.small : ''}`,
    html: `<svg viewBox="-2 -2 44 44" aria-hidden="true">${Shapes[congestion]}</svg><span>${figure}</span>`,
    iconSize: [size, size],
    popupAnchor: [0, -size / 2],
  });
}
