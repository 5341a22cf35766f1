import { useQuery } from '@tanstack/react-query';
import { getOwn } from '../../api/getOwn';
import type { Profile } from '../../api/types';
import { Own } from '../session/SessionProvider';

export const ProfileKey = [Own, 'profile'];

export function useProfile() {
  return useQuery({ queryKey: ProfileKey, queryFn: ({ signal }) => getOwn<Profile>('/api/me', signal) });
}
