import { useTranslation } from 'react-i18next';
import formStyles from '../../accounts/forms/form.module.css';
import type { ExerciseDay, ExerciseWeek } from '../../api/types';
import healthStyles from '../log/health.module.css';
import styles from './exercise.module.css';

/** Of what is done: plans do not count. */
export function Totals({ totals }: { totals: ExerciseDay['totals'] }) {
  const words = useTotalWords();
  return (
    <dl className={styles.totals} data-testid="exercise-totals">
      {words(totals).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** This week beside the one before. */
export function Weeks({ week, before }: { week: ExerciseWeek; before: ExerciseWeek }) {
  const { t } = useTranslation();
  const words = useTotalWords();
  const [now, then] = [words(week.totals), words(before.totals)];
  return (
    <section className={formStyles.card} aria-labelledby="weekly-title">
      <h2 id="weekly-title">{t('exercise.weekly')}</h2>
      <div className={healthStyles.weekdays}>
        <table aria-labelledby="weekly-title">
          <thead>
            <tr>
              <td />
              <th scope="col">{t('exercise.thisWeek')}</th>
              <th scope="col">{t('exercise.weekBefore')}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t('exercise.daysTrained')}</th>
              <td>{t('exercise.countDays', { count: week.daysTrained })}</td>
              <td>{t('exercise.countDays', { count: before.daysTrained })}</td>
            </tr>
            {now.map(([name, value], index) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{value}</td>
                <td>{then[index]?.[1]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function useTotalWords() {
  const { t, i18n } = useTranslation();
  return ({ exercises, minutes, kilograms }: ExerciseDay['totals']): [string, string][] => [
    [t('exercise.totalExercises'), t('exercise.countExercises', { count: exercises })],
    [t('exercise.totalMinutes'), t('exercise.countMinutes', { count: minutes })],
    [t('exercise.totalKilograms'), `${kilograms.toLocaleString(i18n.language)} kg`],
  ];
}
