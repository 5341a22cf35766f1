import { useTranslation } from 'react-i18next';
import { Notice } from '../../accounts/forms/Notice';
import { Loaded } from '../../accounts/own/Loaded';
import type { BoardDay, Calendar } from '../../api/types';
import { DeskHeading } from './DeskHeading';
import { SlotRow } from './SlotRow';
import { useBoard, useDeskChoice } from './useDesk';
import styles from './work.module.css';

/** The day as the desk works through it. */
export function BoardPage({ calendars }: { calendars: readonly Calendar[] }) {
  const { t } = useTranslation();
  const { calendar, ...choice } = useDeskChoice(calendars);
  if (!calendar) return <Notice kind="note">{t('desk.noCalendars')}</Notice>;
  return (
    <>
      <DeskHeading title={t('desk.board')} calendars={calendars} calendar={calendar} from={choice.day} days={1} {...choice} />
      <Board calendar={calendar.place.calendarId} day={choice.day} />
    </>
  );
}

function Board({ calendar, day }: { calendar: string; day: string }) {
  const { t } = useTranslation();
  const board = useBoard(calendar, day, 1);
  return (
    <Loaded query={board}>
      {({ items: [shown] }) =>
        shown && (
          <>
            <Counts day={shown} />
            {shown.state !== 'open' && <Notice kind="note">{[t(`desk.${shown.state}`), shown.reason].filter(Boolean).join(': ')}</Notice>}
            <ol className={styles.slots} data-testid="board">
              {shown.slots.map((slot) => (
                <SlotRow key={slot.slot.slot} slot={slot} />
              ))}
            </ol>
          </>
        )
      }
    </Loaded>
  );
}

const Counted = ['booked', 'checkedIn', 'completed', 'missed', 'cancelled'] as const;

function Counts({ day }: { day: BoardDay }) {
  const { t } = useTranslation();
  return (
    <dl className={styles.counts} data-testid="counts">
      {Counted.map((stage) => (
        <div key={stage} data-stage={stage}>
          <dt>{t(`stage.${stage}`)}</dt>
          <dd>{day[stage]}</dd>
        </div>
      ))}
    </dl>
  );
}
