import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import formStyles from '../../accounts/forms/form.module.css';
import { Loaded } from '../../accounts/own/Loaded';
import { useAtServerTime } from '../../shell/clock';
import { useTitle } from '../../shell/useTitle';
import { dayWords, koreanDay } from '../../words/koreanTime';
import healthStyles from '../log/health.module.css';
import { AddExercise } from './AddExercise';
import { DayStrip } from './DayStrip';
import { ExerciseRow } from './ExerciseRow';
import { Totals, Weeks } from './Totals';
import { useExerciseDay, useMoves } from './useExercise';
import styles from './exercise.module.css';

const DayForm = /^\d{4}-\d{2}-\d{2}$/;

/** A day of exercise among the days around it. */
export default function ExercisePage() {
  const { t, i18n } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const today = useAtServerTime(koreanDay);
  const asked = search.get('day') ?? '';
  const day = DayForm.test(asked) ? asked : today;
  const view = useExerciseDay(day);
  const moves = useMoves();
  useTitle(t('exercise.title'));

  return (
    <div className={healthStyles.sections}>
      <h1>{t('exercise.title')}</h1>
      <Loaded query={view}>
        {(known) => (
          <>
            <DayStrip marks={known.strip} day={day} today={today} onChoose={(chosen) => setSearch({ day: chosen }, { replace: true })} />
            <section className={formStyles.card} aria-labelledby="day-title">
              <h2 id="day-title">{dayWords(i18n.language, day)}</h2>
              {known.items.length === 0 && <p>{t('exercise.none')}</p>}
              <ul className={styles.rows} data-testid="exercises">
                {known.items.map((item) => (
                  <ExerciseRow key={item.id} exercise={item} move={moves.data?.items.find((move) => move.id === item.move)} future={day > today} />
                ))}
              </ul>
              <h3>{t('exercise.dayTotals')}</h3>
              <Totals totals={known.totals} />
            </section>
            <Weeks week={known.week} before={known.weekBefore} />
          </>
        )}
      </Loaded>
      <Loaded query={moves}>{({ items }) => <AddExercise key={day} moves={items} day={day} future={day > today} />}</Loaded>
    </div>
  );
}
