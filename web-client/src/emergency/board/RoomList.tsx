import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Listed } from '../filters/arrange';
import type { Lines } from '../history/useSparklines';
import type { SevereKind } from '../words/bedKinds';
import { RoomRow } from './RoomRow';
import { useBusy } from './useBusy';
import { useCalmOrder } from './useCalmOrder';
import finderStyles from '../../controls/finder.module.css';
import styles from './board.module.css';

interface Props {
  ranked: readonly Listed[];
  /** Changes when the reader asks for something else; then the rows are put in order at once. */
  question: string;
  asked: readonly SevereKind[];
  lines: Lines;
  find: (hpid: string) => Listed | undefined;
}

export function RoomList({ ranked, question, asked, lines, find }: Props) {
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
      <Rows rows={rows} list={list} asked={asked} lines={lines} />
    </div>
  );
}

interface RowsProps {
  rows: readonly Listed[];
  list?: React.Ref<HTMLUListElement>;
  asked?: readonly SevereKind[];
  lines?: Lines;
}

const NobodyAsked: readonly SevereKind[] = [];

export function Rows({ rows, list, asked = NobodyAsked, lines }: RowsProps) {
  return (
    <ul className={finderStyles.list} ref={list}>
      {rows.map(({ room, freshness, distance, recommendation }) => (
        <RoomRow
          key={room.hpid}
          room={room}
          expired={freshness === 'expired'}
          distance={distance}
          recommendation={recommendation}
          asked={asked}
          line={lines?.get(room.hpid)}
        />
      ))}
    </ul>
  );
}
