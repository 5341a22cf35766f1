import { useTranslation } from 'react-i18next';
import type { ClinicDay, Reservation, Slot } from '../../api/types';
import { dayWords } from '../../words/koreanTime';
import { clockOf } from '../words/times';
import { isFree, ownDuring } from './days';
import styles from './slots.module.css';

interface Props {
  day: ClinicDay;
  own: readonly Reservation[];
  /** Those that went while somebody looked. */
  gone: ReadonlySet<string>;
  chosen: string | undefined;
  onSlot: (slot: string) => void;
}

/** The times of a day. One that goes stays where it was and says so, so that nothing moves under a finger. */
export function SlotPicker({ day, gone, ...choice }: Props) {
  const { t, i18n } = useTranslation();
  const halves = [
    { name: t('booking.morning'), slots: day.slots.filter(({ start }) => clockOf(start) < '12:00') },
    { name: t('booking.afternoon'), slots: day.slots.filter(({ start }) => clockOf(start) >= '12:00') },
  ];
  const lastGone = day.slots.filter(({ slot }) => gone.has(slot)).at(-1);
  return (
    <section className={styles.picker} aria-labelledby="slots-title" data-testid="slots">
      <h2 id="slots-title">{t('booking.timesOf', { day: dayWords(i18n.language, day.date) })}</h2>
      {!day.slots.some(isFree) && <p>{t('booking.dayFull')}</p>}
      <p role="status" className="visually-hidden">
        {lastGone && t('booking.goneSaid', { time: clockOf(lastGone.start) })}
      </p>
      {halves.map(
        ({ name, slots }) =>
          slots.length > 0 && (
            <div key={name} role="group" aria-label={name}>
              <h3>{name}</h3>
              <div className={styles.slots}>
                {slots.map((slot) => (
                  <SlotButton key={slot.slot} {...choice} slot={slot} isGone={gone.has(slot.slot)} />
                ))}
              </div>
            </div>
          ),
      )}
    </section>
  );
}

type ButtonProps = Pick<Props, 'own' | 'chosen' | 'onSlot'> & { slot: Slot; isGone: boolean };

function SlotButton({ slot, own, isGone, chosen, onSlot }: ButtonProps) {
  const { t } = useTranslation();
  const mine = ownDuring(own, slot);
  const canBeHad = isFree(slot) && !mine;
  const said = mine ? t('booking.mine') : isGone ? t('booking.gone') : isFree(slot) ? (slot.capacity > 1 ? t('booking.places', { count: slot.free }) : '') : t(`slotState.${slot.state}`);
  return (
    <button
      type="button"
      className={styles.slot}
      data-testid="slot"
      data-slot={slot.slot}
      data-state={mine ? 'mine' : isGone ? 'gone' : slot.state}
      aria-pressed={chosen === slot.slot}
      // Stays where the keyboard is, also when it goes.
      aria-disabled={!canBeHad}
      onClick={() => canBeHad && onSlot(slot.slot)}
    >
      <span>{clockOf(slot.start)}</span>
      {said && <small>{said}</small>}
    </button>
  );
}
