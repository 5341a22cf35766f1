import { Button, Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../accounts/forms/Notice';
import { useCommandForm } from '../../accounts/forms/useCommandForm';
import formStyles from '../../accounts/forms/form.module.css';
import { postJson } from '../../api/commands';
import type { Exercise, ExerciseMove } from '../../api/types';
import healthStyles from '../log/health.module.css';
import { useExerciseChanged, useMoveName } from './useExercise';

interface Values extends Record<string, unknown> {
  sets: string;
  reps: string;
  kilograms: string;
  minutes: string;
  done: boolean;
}

interface Props {
  move: ExerciseMove;
  day: string;
  future: boolean;
  onDone: () => void;
}

export function ExerciseForm({ move, day, future, onDone }: Props) {
  const { t } = useTranslation();
  const nameOf = useMoveName();
  const changed = useExerciseChanged();
  const cardio = move.group === 'cardio';
  const { input, onSubmit, busy, problem } = useCommandForm<Values, Exercise>({
    initial: { sets: cardio ? '' : '3', reps: cardio ? '' : '10', kilograms: '', minutes: cardio ? '30' : '', done: !future },
    check: ({ sets, reps, kilograms, minutes }) => ({
      sets: cardio ? undefined : faultOf('sets', sets, true),
      reps: cardio ? undefined : faultOf('reps', reps, true),
      kilograms: cardio ? undefined : faultOf('kilograms', kilograms, false),
      minutes: faultOf('minutes', minutes, cardio),
    }),
    run: ({ sets, reps, kilograms, minutes, done }, key) =>
      postJson<Exercise>('/api/me/health/exercises', { move: move.id, day, sets: numberOf(sets), reps: numberOf(reps), kilograms: numberOf(kilograms), minutes: numberOf(minutes), done }, { key }),
    done: () => {
      changed();
      onDone();
    },
  });
  return (
    <form className={formStyles.form} onSubmit={onSubmit} noValidate data-testid="exercise-form">
      <h3>{nameOf(move)}</h3>
      <div className={healthStyles.values}>
        {!cardio && <TextInput label={t('exercise.sets')} description="1–100" inputMode="numeric" autoComplete="off" {...input('sets')} />}
        {!cardio && <TextInput label={t('exercise.reps')} description="1–1000" inputMode="numeric" autoComplete="off" {...input('reps')} />}
        {!cardio && <TextInput label={t('exercise.kilograms')} description="0.1–1000" inputMode="decimal" autoComplete="off" {...input('kilograms')} />}
        <TextInput label={t('exercise.minutes')} description="1–1440" inputMode="numeric" autoComplete="off" {...input('minutes')} />
      </div>
      <Checkbox label={t('exercise.done')} disabled={future} {...input('done')} />
      {problem && <Notice kind="problem">{problem}</Notice>}
      <div className={healthStyles.buttons}>
        <Button type="submit" loading={busy}>
          {t('exercise.save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('exercise.other')}
        </Button>
      </div>
    </form>
  );
}

function faultOf(field: string, typed: string, needed: boolean): string | undefined {
  if (typed.trim() === '') return needed ? `${field}.required` : undefined;
  return /^\d+([.,]\d+)?$/.test(typed.trim()) ? undefined : `${field}.format`;
}

function numberOf(typed: string): number | null {
  return typed.trim() === '' ? null : Number(typed.trim().replace(',', '.'));
}
