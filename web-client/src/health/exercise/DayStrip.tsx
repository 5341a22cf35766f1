import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExerciseDay } from '../../api/types';
import { dayWords } from '../../words/koreanTime';
import styles from './exercise.module.css';

interface Props {
  marks: ExerciseDay['strip'];
  day: string;
  today: string;
  onChoose: (day: string) => void;
}

/** Seven days to each side, with what was done and what is planned. */
export function DayStrip({ marks, day, today, onChoose }: Props) {
  const { t, i18n } = useTranslation();
  const strip = useRef<HTMLDivElement>(null);
  const weekday = new Intl.DateTimeFormat(i18n.language, { timeZone: 'UTC', weekday: 'short' });

  // The chosen day in the middle, without moving the page.
  useEffect(() => {
    const chosen = strip.current?.querySelector<HTMLElement>('[aria-pressed=true]');
    if (strip.current && chosen) strip.current.scrollLeft = chosen.offsetLeft - (strip.current.clientWidth - chosen.clientWidth) / 2;
  }, [day]);

  return (
    <div className={styles.strip} role="group" aria-label={t('exercise.strip')} ref={strip} data-testid="day-strip">
      {marks.map(({ day: of, done, planned }) => (
        <button key={of} type="button" aria-pressed={of === day} data-today={of === today || undefined} onClick={() => onChoose(of)}>
          <small>{of === today ? t('exercise.today') : weekday.format(new Date(`${of}T00:00:00Z`))}</small>
          <strong>{Number(of.slice(8))}</strong>
          <span className="visually-hidden">{t('exercise.markOf', { day: dayWords(i18n.language, of), done, planned })}</span>
          <span aria-hidden="true">{done > 0 ? '●'.repeat(Math.min(done, 3)) : planned > 0 ? '○' : ' '}</span>
        </button>
      ))}
    </div>
  );
}
