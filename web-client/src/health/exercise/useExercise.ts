import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Own } from '../../accounts/session/SessionProvider';
import { getJson } from '../../api/getJson';
import { getOwn } from '../../api/getOwn';
import type { ExerciseDay, ExerciseMove, ExerciseMoveList } from '../../api/types';

const ExerciseKey = [Own, 'exercise'];

export function useMoves() {
  return useQuery({ queryKey: ['exercise-moves'], queryFn: ({ signal }) => getJson<ExerciseMoveList>('/api/health/exercises', signal), staleTime: Infinity });
}

export function useExerciseDay(day: string) {
  return useQuery({
    queryKey: [...ExerciseKey, day],
    queryFn: ({ signal }) => getOwn<ExerciseDay>(`/api/me/health/exercises?day=${day}`, signal),
    placeholderData: (before) => before,
  });
}

export function useExerciseChanged(): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: ExerciseKey });
}

export function useMoveName(): (move: ExerciseMove) => string {
  const { i18n } = useTranslation();
  return (move) => (i18n.language === 'ko' ? move.name : move.englishName);
}
