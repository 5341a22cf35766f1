import { keepPreviousData, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { Own } from '../../accounts/session/SessionProvider';
import { getOwn } from '../../api/getOwn';
import { HttpError } from '../../api/problem';
import type { AccountSessions, AuditList, MailOutbox, OpsNodeList } from '../../api/types';
import { AuditOfPage } from './auditEvents';

const OpsKey = [Own, 'ops'];

/** As often as processes report while somebody watches. */
const Live = 2_000;
const Calm = 10_000;

export const useNodes = () => useLive<OpsNodeList>('/api/ops/nodes', Live);
export const useMail = () => useLive<MailOutbox>('/api/ops/mail', Live);

export function useAudit(event: string, page: number): UseQueryResult<AuditList> {
  return useLive<AuditList>(`/api/ops/audit?${event === '' ? '' : `event=${encodeURIComponent(event)}&`}page=${page}&size=${AuditOfPage}`, Calm);
}

/** Where somebody is logged in; null when nobody has the login id. */
export function useAccountSessions(loginId: string) {
  return useQuery({
    queryKey: [...OpsKey, 'sessions', loginId],
    queryFn: ({ signal }) => getOwn<AccountSessions>(`/api/ops/accounts/${encodeURIComponent(loginId)}/sessions`, signal).catch(nullWhenUnknown),
    enabled: loginId !== '',
    refetchInterval: Calm,
    retry: false,
  });
}

function nullWhenUnknown(error: unknown): null {
  if (error instanceof HttpError && error.status === 404) return null;
  throw error;
}

/** Asks again and again while the page is looked at. What is late is said by the page, so a question is not repeated behind its back. */
function useLive<Answer extends object>(path: string, every: number): UseQueryResult<Answer> {
  return useQuery({
    queryKey: [...OpsKey, path],
    queryFn: ({ signal }) => getOwn<Answer>(path, signal),
    refetchInterval: every,
    retry: false,
    placeholderData: keepPreviousData,
  });
}

/** Looks anew at all that the console shows. */
export function useOpsChanged(): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: OpsKey });
}
