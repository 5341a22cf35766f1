import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getJson } from '../../api/getJson';
import type { ErMessageList } from '../../api/types';
import { useServerNow } from '../../shell/clock';
import roomStyles from '../room/room.module.css';
import { useMoment } from '../words/useWords';
import styles from './history.module.css';

type Item = ErMessageList['items'][number];

const Week = 7 * 86_400_000;
const Hour = 3_600_000;

/** What the hospital told in the last week and tells no longer. */
export function PastMessages({ hpid }: { hpid: string }) {
  const { t } = useTranslation();
  const hour = Math.floor(useServerNow() / Hour) * Hour;
  const from = encodeURIComponent(new Date(hour - Week).toISOString());
  const { data } = useQuery({
    queryKey: ['past-messages', hpid, hour],
    queryFn: ({ signal }) => getJson<ErMessageList>(`/api/er/messages?hpid=${encodeURIComponent(hpid)}&from=${from}&size=50`, signal),
  });
  const gone = data?.items.filter((item) => item.goneAt) ?? [];
  if (gone.length === 0) return null;

  return (
    <section className={roomStyles.panel} aria-labelledby="past-messages">
      <details className={styles.table}>
        <summary>
          <h2 id="past-messages">{t('history.messages', { count: gone.length })}</h2>
        </summary>
        <ul className={styles.past}>
          {gone.map((item) => (
            <Past key={`${item.message.seenAt ?? ''} ${item.message.text}`} item={item} />
          ))}
        </ul>
      </details>
    </section>
  );
}

function Past({ item: { message, goneAt } }: { item: Item }) {
  const { t } = useTranslation();
  const from = useMoment(message.from ?? message.seenAt ?? goneAt ?? '');
  const until = useMoment(goneAt ?? '');
  return (
    <li>
      <p lang="ko">{message.text}</p>
      <small>{t('history.shown', { from, until })}</small>
    </li>
  );
}
