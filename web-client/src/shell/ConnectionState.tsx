import { useTranslation } from 'react-i18next';
import { useLiveBoards } from '../emergency/live/LiveBoards';
import { ageWords } from '../emergency/words/useWords';
import { useNow } from './clock';
import { connectionOf, lastHeard, type Connection } from './connection';
import { useSettled } from './useSettled';
import styles from './Header.module.css';

const Announcements = {
  live: 'connection.announceLive',
  connecting: undefined,
  reconnecting: 'connection.announceReconnecting',
  stale: 'connection.announceStale',
} as const satisfies Record<Connection, string | undefined>;

/** Always says how current the page is; tells a screen reader only of states that last, not of every hiccup. */
export function ConnectionState() {
  const { t, i18n } = useTranslation();
  const boards = useLiveBoards();
  const now = useNow();
  const state = connectionOf(boards, now);
  const heard = lastHeard(boards);
  const settled = useSettled(state, 3_000);
  const announcement = Announcements[settled];

  const words = () => {
    if (state !== 'stale') return t(`connection.${state}`);
    return heard === null ? t('connection.staleNever') : t('connection.stale', { age: ageWords(t, i18n.language, heard, now) });
  };

  return (
    <>
      <span className={styles.connection} data-testid="connection-state" data-state={state === 'connecting' ? 'reconnecting' : state}>
        {words()}
      </span>
      <span role="status" className="visually-hidden">
        {announcement && t(announcement)}
      </span>
    </>
  );
}
