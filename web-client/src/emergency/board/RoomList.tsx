import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Listed } from '../filters/arrange';
import { RoomRow } from './RoomRow';
import { useBusy } from './useBusy';
import { useCalmOrder } from './useCalmOrder';
import styles from './board.module.css';

interface Props {
  ranked: readonly Listed[];
  /** Changes when the reader asks for something else; then the rows are put in order at once. */
  question: string;
  find: (hpid: string) => Listed | undefined;
}

export function RoomList({ ranked, question, find }: Props) {
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  const { rows, outdated, reorder } = useCalmOrder(ranked, question, useBusy(list), find);

  return (
    <div className={styles.listFrame}>
      {outdated && (
        <div className={styles.reorder}>
          <button type="button" onClick={reorder}>
            {t('board.reorder')}
          </button>
        </div>
      )}
      <Rows rows={rows} list={list} />
    </div>
  );
}

export function Rows({ rows, list }: { rows: readonly Listed[]; list?: React.Ref<HTMLUListElement> }) {
  return (
    <ul className={styles.list} ref={list}>
      {rows.map(({ room, freshness, distance }) => (
        <RoomRow key={room.hpid} room={room} expired={freshness === 'expired'} distance={distance} />
      ))}
    </ul>
  );
}
