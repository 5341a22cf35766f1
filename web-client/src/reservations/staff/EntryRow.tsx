import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardEntry } from '../../api/types';
import { useServerNow } from '../../shell/clock';
import { callAddress } from '../../words/phone';
import { Refusal } from '../words/Refusal';
import { StageBadge } from '../words/StageBadge';
import { ReasonForm } from './ReasonForm';
import { nextStages, type DeskStage } from './stages';
import { useSetStage } from './useDesk';
import styles from './work.module.css';

/** Somebody in a slot. What they told about themselves is seen by the hospital's staff alone. */
export function EntryRow({ entry, start }: { entry: BoardEntry; start: string }) {
  const { t } = useTranslation();
  return (
    <li className={styles.person} data-testid="person" data-stage={entry.stage}>
      <p className={styles.name}>
        <strong>{entry.name ?? t('desk.noName')}</strong>
        <StageBadge stage={entry.stage} />
        {entry.walkIn && <small>{t('desk.walkInMark')}</small>}
        {entry.phone && <a href={callAddress(entry.phone)}>{entry.phone}</a>}
      </p>
      {entry.note && <p className={styles.note}>{entry.note}</p>}
      {entry.reason && <p className={styles.note}>{t('ownReservations.reason', { reason: entry.reason })}</p>}
      <Steps entry={entry} start={start} />
    </li>
  );
}

function Steps({ entry, start }: { entry: BoardEntry; start: string }) {
  const { t } = useTranslation();
  const now = useServerNow();
  const [cancelling, setCancelling] = useState(false);
  const set = useSetStage();
  const next = nextStages(entry.stage, Date.parse(start), now);
  const name = entry.name ?? t('desk.noName');
  const step = (stage: DeskStage) => (stage === 'cancelled' ? setCancelling(true) : set.mutate({ entry, stage }));

  if (cancelling && next.includes('cancelled')) {
    return (
      <ReasonForm
        label={t('desk.cancelReason')}
        submit={t('desk.cancelled')}
        busy={set.isPending}
        error={set.error}
        onReason={(reason) => set.mutate({ entry, stage: 'cancelled', reason }, { onSuccess: () => setCancelling(false) })}
        onStop={() => setCancelling(false)}
      />
    );
  }
  if (next.length === 0) return null;
  return (
    <div className={`${styles.buttons} ${styles.noPrint}`}>
      {next.map((stage, index) => (
        <Button
          key={stage}
          variant={index === 0 && stage !== 'cancelled' ? 'filled' : 'default'}
          loading={set.isPending && set.variables.stage === stage}
          aria-label={t('desk.stepFor', { step: t(`desk.${stage}`), name })}
          onClick={() => step(stage)}
        >
          {t(`desk.${stage}`)}
        </Button>
      ))}
      {set.error && <Refusal error={set.error} />}
    </div>
  );
}
