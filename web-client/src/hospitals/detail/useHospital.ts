import { useQuery } from '@tanstack/react-query';
import { getJson } from '../../api/getJson';
import { HttpError } from '../../api/problem';
import type { HospitalDetail } from '../../api/types';
import { isNotReady, WhileFilling } from '../filling';

export type HospitalAnswer =
  | { kind: 'hospital'; hospital: HospitalDetail }
  | { kind: 'loading' }
  | { kind: 'unknown' }
  /** The first pull of the directory has not come to it. */
  | { kind: 'notReady' }
  | { kind: 'failed' };

const Minute = 60_000;

export function useHospital(hpid: string): HospitalAnswer {
  const { data, failureReason } = useQuery({
    queryKey: ['hospital', hpid],
    queryFn: ({ signal }) => getJson<HospitalDetail>(`/api/hospitals/${encodeURIComponent(hpid)}`, signal),
    // Whether it is open changes while somebody reads, and what there is of it while the directory fills.
    refetchInterval: ({ state }) => (state.data?.listedOn === null ? WhileFilling : Minute),
    retry: (_, failure) => !isUnknown(failure),
  });

  if (data) return { kind: 'hospital', hospital: data };
  if (isUnknown(failureReason)) return { kind: 'unknown' };
  if (isNotReady(failureReason)) return { kind: 'notReady' };
  return { kind: failureReason ? 'failed' : 'loading' };
}

/** 404 says that there is no such hospital; 400 that this could not be the id of one. */
function isUnknown(error: Error | null): boolean {
  return error instanceof HttpError && (error.status === 404 || error.status === 400);
}
