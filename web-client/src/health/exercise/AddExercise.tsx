import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import formStyles from '../../accounts/forms/form.module.css';
import type { ExerciseMove } from '../../api/types';
import { ExerciseForm } from './ExerciseForm';
import { findMoves } from './findMoves';
import { useMoveName } from './useExercise';
import styles from './exercise.module.css';

const Groups = ['legs', 'chest', 'back', 'shoulders', 'arms', 'cardio'] as const;

/** Find an exercise, then say how much of it. */
export function AddExercise({ moves, day, future }: { moves: readonly ExerciseMove[]; day: string; future: boolean }) {
  const { t } = useTranslation();
  const nameOf = useMoveName();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<ExerciseMove>();
  const found = findMoves(moves, typed);
  return (
    <section className={formStyles.card} aria-labelledby="add-title">
      <h2 id="add-title">{t('exercise.add')}</h2>
      {chosen ? (
        <ExerciseForm move={chosen} day={day} future={future} onDone={() => setChosen(undefined)} />
      ) : (
        <>
          <TextInput label={t('exercise.search')} placeholder={t('exercise.searchHint')} value={typed} autoComplete="off" onChange={(event) => setTyped(event.currentTarget.value)} data-testid="exercise-search" />
          {found.length === 0 && <p role="status">{t('exercise.nothingFound')}</p>}
          {Groups.map((group) => {
            const of = found.filter((move) => move.group === group);
            return (
              of.length > 0 && (
                <div key={group} className={styles.group}>
                  <h3>{t(`exerciseGroup.${group}`)}</h3>
                  <ul className={styles.moves}>
                    {of.map((move) => (
                      <li key={move.id}>
                        <button type="button" onClick={() => setChosen(move)} aria-label={t('exercise.choose', { move: nameOf(move) })}>
                          {nameOf(move)}
                        </button>
                      </li>
                    ))}
                  </ul>
                </div>
              )
            );
          })}
        </>
      )}
    </section>
  );
}
