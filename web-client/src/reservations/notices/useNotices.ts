import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Own } from '../../accounts/session/SessionProvider';
import { postJson } from '../../api/commands';
import { getOwn } from '../../api/getOwn';
import type { NoticeList } from '../../api/types';
import { useCommand } from '../../api/useCommand';

export const NoticesKey = [Own, 'notices'];

/** What one was told about reservations, the newest first. Whoever follows own reservations is told of new ones as well. */
export function useNotices() {
  return useQuery({ queryKey: NoticesKey, queryFn: ({ signal }) => getOwn<NoticeList>('/api/me/notices', signal), refetchInterval: 60_000 });
}

export function useReadNotices() {
  const queries = useQueryClient();
  return useCommand(async (_: undefined, key) => {
    await postJson('/api/me/notices/read', undefined, { key });
    await queries.invalidateQueries({ queryKey: NoticesKey });
  });
}
