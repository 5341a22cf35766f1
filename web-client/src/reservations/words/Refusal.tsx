import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Notice } from '../../accounts/forms/Notice';
import { HttpError } from '../../api/problem';
import type { Slot, SlotRefusal } from '../../api/types';
import { refusalWords } from './problemWords';
import { whenWords } from './times';
import styles from './words.module.css';

interface Props {
  error: Error;
  /** Takes one of the free slots that come next; without it none are offered. */
  onSlot?: (slot: string) => void;
  busy?: boolean;
}

/** Why something was not done, in words, with what helps: the next free times, or the own reservation that is in the way. */
export function Refusal({ error, onSlot, busy = false }: Props) {
  const { t, i18n } = useTranslation();
  const { nextFree, inTheWay }: Partial<SlotRefusal> = error instanceof HttpError ? error.body : {};
  return (
    <div className={styles.refusal}>
      <Notice kind="problem">
        {refusalWords(t, error)}
        {inTheWay && (
          <p>
            <Link to="/me/reservations">
              {whenWords(i18n.language, inTheWay)} <span lang="ko">{inTheWay.place.hospital}</span>
            </Link>
          </p>
        )}
      </Notice>
      {onSlot && <NextFree slots={nextFree ?? []} busy={busy} onSlot={onSlot} />}
    </div>
  );
}

/** The next free times, one touch each. */
export function NextFree({ slots, busy = false, onSlot }: { slots: readonly Slot[]; busy?: boolean; onSlot: (slot: string) => void }) {
  const { t, i18n } = useTranslation();
  if (slots.length === 0) return null;
  return (
    <div className={styles.next} data-testid="next-free">
      <p>{t('booking.nextFree')}</p>
      <div className={styles.nextSlots}>
        {slots.map((slot) => (
          <Button key={slot.slot} variant="default" disabled={busy} onClick={() => onSlot(slot.slot)}>
            {whenWords(i18n.language, slot)}
          </Button>
        ))}
      </div>
    </div>
  );
}
