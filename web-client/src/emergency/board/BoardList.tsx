import { useCallback, useMemo } from 'react';
import type { ErRoom, GeoPoint } from '../../api/types';
import { listed, type Arranged } from '../filters/arrange';
import type { BoardQuery } from '../filters/boardQuery';
import type { Lines } from '../history/useSparklines';
import { BoardSkeleton } from './BoardSkeleton';
import { EmptyBoard } from './EmptyBoard';
import { ExpiredRooms } from './ExpiredRooms';
import { RoomList } from './RoomList';
import type { ChangeQuery } from './useBoardQuery';

interface Props {
  arranged: Arranged;
  rooms: readonly ErRoom[];
  query: BoardQuery;
  question: string;
  here: GeoPoint | undefined;
  lines: Lines;
  now: number;
  loading: boolean;
  onChange: ChangeQuery;
}

export function BoardList({ arranged, rooms, query, question, here, lines, now, loading, onChange }: Props) {
  const byHpid = useMemo(() => new Map(rooms.map((room) => [room.hpid, room])), [rooms]);
  const ranked = useMemo(() => new Map(arranged.ranked.map((item) => [item.room.hpid, item])), [arranged]);
  const find = useCallback(
    (hpid: string) => {
      const room = byHpid.get(hpid);
      return ranked.get(hpid) ?? (room && listed(room, now, here));
    },
    [byHpid, ranked, now, here],
  );

  if (loading) return <BoardSkeleton />;
  return (
    <div>
      {arranged.ranked.length === 0 && <EmptyBoard query={query} near={here !== undefined} radius={arranged.radius} onChange={onChange} />}
      <RoomList ranked={arranged.ranked} question={question} asked={query.severe} lines={lines} find={find} />
      <ExpiredRooms expired={arranged.expired} open={query.expired} onToggle={() => onChange({ expired: !query.expired })} />
    </div>
  );
}
