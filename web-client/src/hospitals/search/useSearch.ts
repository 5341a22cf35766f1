import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getJson } from '../../api/getJson';
import { HttpError } from '../../api/problem';
import type { HospitalList } from '../../api/types';
import { WhileFilling } from '../filling';

const WhileComplete = 60_000;

/** The answer to a search; undefined as an address waits for a place or a time to be known. A new question takes back the one before. */
export function useSearch(path: string | undefined) {
  return useQuery({
    queryKey: ['hospitals', path],
    queryFn: ({ signal }) => getJson<HospitalList>(path ?? '', signal),
    enabled: path !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    refetchInterval: ({ state }) => (state.data?.directory.state === 'complete' ? WhileComplete : WhileFilling),
    retry: (_, failure) => !isRefusal(failure),
  });
}

function isRefusal(failure: Error): boolean {
  return failure instanceof HttpError && failure.status >= 400 && failure.status < 500 && failure.status !== 429;
}
