import { Button, Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../accounts/forms/Notice';
import { deleteJson, putJson } from '../../api/commands';
import type { Exercise, ExerciseMove } from '../../api/types';
import { useCommand } from '../../api/useCommand';
import { useExerciseChanged, useMoveName } from './useExercise';

export function ExerciseRow({ exercise, move, future }: { exercise: Exercise; move: ExerciseMove | undefined; future: boolean }) {
  const { t } = useTranslation();
  const nameOf = useMoveName();
  const changed = useExerciseChanged();
  const path = `/api/me/health/exercises/${encodeURIComponent(exercise.id)}`;
  const mark = useCommand(({ move: id, day, sets, kilograms, reps, minutes, done }: Exercise, key) => putJson<Exercise>(path, { move: id, day, sets, kilograms, reps, minutes, done }, { key }));
  const remove = useCommand((_: string, key) => deleteJson(path, undefined, { key }));
  const name = move ? nameOf(move) : exercise.move;
  return (
    <li>
      <Checkbox
        checked={exercise.done}
        disabled={future || mark.isPending}
        label={
          <>
            <strong>{name}</strong> <What exercise={exercise} />
          </>
        }
        aria-label={t('exercise.doneOne', { move: name })}
        onChange={(event) => mark.mutate({ ...exercise, done: event.currentTarget.checked }, { onSuccess: changed })}
      />
      <Button variant="default" size="sm" loading={remove.isPending} onClick={() => remove.mutate(exercise.id, { onSuccess: changed })} aria-label={t('exercise.removeOne', { move: name })}>
        {t('exercise.remove')}
      </Button>
      {(mark.isError || remove.isError) && <Notice kind="problem">{t('formProblem.network')}</Notice>}
    </li>
  );
}

function What({ exercise: { sets, reps, kilograms, minutes } }: { exercise: Exercise }) {
  const { t } = useTranslation();
  const parts = [sets != null && reps != null ? `${sets} × ${reps}` : null, kilograms != null ? `${kilograms} kg` : null, minutes != null ? t('exercise.countMinutes', { count: minutes }) : null];
  return <span>{parts.filter((part) => part !== null).join(' · ')}</span>;
}
