import { useQuery } from '@tanstack/react-query';
import { getJson } from '../../api/getJson';
import { HttpError } from '../../api/problem';
import type { ErRoom } from '../../api/types';
import { topicOf } from '../live/boardStore';
import { useBoards, useLiveBoards } from '../live/LiveBoards';

export type RoomAnswer = { kind: 'room'; room: ErRoom } | { kind: 'loading' } | { kind: 'unknown' } | { kind: 'failed' };

const NoBoards: string[] = [];

/** One room: at once if a board has it, else read over HTTP; and from then on live through its region's board. */
export function useRoom(hpid: string): RoomAnswer {
  const { replicas } = useLiveBoards();
  const seen = Object.values(replicas).find((replica) => replica.rooms.has(hpid))?.rooms.get(hpid);

  const { data, failureReason } = useQuery({
    queryKey: ['room', hpid],
    queryFn: ({ signal }) => getJson<ErRoom>(`/api/er/rooms/${encodeURIComponent(hpid)}`, signal),
    enabled: !seen,
    retry: (_, failure) => !isUnknown(failure),
  });

  const region = seen?.region ?? data?.region;
  const { rooms } = useBoards(region === undefined ? NoBoards : [topicOf(region)]);
  const room = rooms.find((candidate) => candidate.hpid === hpid) ?? seen ?? data;

  if (room) return { kind: 'room', room };
  if (isUnknown(failureReason)) return { kind: 'unknown' };
  return { kind: failureReason ? 'failed' : 'loading' };
}

/** 404 says that there is no such room; 400 that this could not be the id of one. */
function isUnknown(error: Error | null): boolean {
  return error instanceof HttpError && (error.status === 404 || error.status === 400);
}
