import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardSlot } from '../../api/types';
import { useServerNow } from '../../shell/clock';
import { Refusal } from '../words/Refusal';
import { clockOf } from '../words/times';
import { EntryRow } from './EntryRow';
import { isFilling } from './stages';
import { ReasonForm } from './ReasonForm';
import { useBlock } from './useDesk';
import { WalkInForm } from './WalkInForm';
import styles from './work.module.css';

/** A time of the day: who has it, and what can be done with what is left of it. */
export function SlotRow({ slot: { slot, people, blockReason, inPlan } }: { slot: BoardSlot }) {
  const { t } = useTranslation();
  const taken = people.filter(isFilling).length;
  const isOver = Date.parse(slot.end) <= useServerNow();
  return (
    <li className={styles.slot} data-testid="board-slot" data-slot={slot.slot} data-state={slot.state}>
      <h2>
        {clockOf(slot.start)} {slot.capacity > 0 && <small>{t('desk.taken', { taken, capacity: slot.capacity })}</small>}
      </h2>
      <div className={styles.slotBody}>
        {!inPlan && <p className={styles.note}>{t('desk.notInPlan')}</p>}
        {blockReason !== null && <p className={styles.blocked}>{t('desk.blocked', { reason: blockReason })}</p>}
        {people.length > 0 && (
          <ul className={styles.people}>
            {people.map((entry) => (
              <EntryRow key={entry.id} entry={entry} start={slot.start} />
            ))}
          </ul>
        )}
        {!isOver && <Rest slot={slot.slot} time={clockOf(slot.start)} hasRoom={taken < slot.capacity} blocked={blockReason !== null} />}
        {isOver && people.length === 0 && <p className={styles.note}>{t('desk.over')}</p>}
      </div>
    </li>
  );
}

function Rest({ slot, time, hasRoom, blocked }: { slot: string; time: string; hasRoom: boolean; blocked: boolean }) {
  const { t } = useTranslation();
  const [doing, setDoing] = useState<'walkIn' | 'block'>();
  const block = useBlock();
  const stop = () => setDoing(undefined);

  if (doing === 'walkIn') return <WalkInForm slot={slot} onDone={stop} />;
  if (doing === 'block') {
    return (
      <ReasonForm
        label={t('desk.blockReason')}
        submit={t('desk.block')}
        busy={block.isPending}
        error={block.error}
        onReason={(reason) => block.mutate({ slot, reason }, { onSuccess: stop })}
        onStop={stop}
      />
    );
  }
  return (
    <div className={`${styles.buttons} ${styles.noPrint}`}>
      {hasRoom && !blocked && (
        <Button variant="default" aria-label={t('desk.walkInAt', { time })} onClick={() => setDoing('walkIn')}>
          {t('desk.walkIn')}
        </Button>
      )}
      {blocked ? (
        <Button variant="default" loading={block.isPending} aria-label={t('desk.unblockAt', { time })} onClick={() => block.mutate({ slot, reason: null })}>
          {t('desk.unblock')}
        </Button>
      ) : (
        hasRoom && (
          <Button variant="default" aria-label={t('desk.blockAt', { time })} onClick={() => setDoing('block')}>
            {t('desk.block')}
          </Button>
        )
      )}
      {block.error && <Refusal error={block.error} />}
    </div>
  );
}
