import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import formStyles from '../../accounts/forms/form.module.css';
import { postJson } from '../../api/commands';
import type { CalendarFeed as Feed } from '../../api/types';
import { useCommand } from '../../api/useCommand';
import { Refusal } from '../words/Refusal';
import styles from './reservations.module.css';

/** An address by which a calendar program follows all reservations. It is shown once: the server keeps only what recognises it. */
export function CalendarFeed() {
  const { t } = useTranslation();
  const feed = useCommand((_: undefined, key) => postJson<Feed>('/api/me/calendar-feed', undefined, { key }));
  return (
    <section className={formStyles.card} aria-labelledby="feed-title" data-testid="calendar-feed">
      <h2 id="feed-title">{t('calendarFeed.title')}</h2>
      <p className={formStyles.lead}>{t('calendarFeed.text')}</p>
      {feed.data && <Address url={feed.data.url} />}
      {feed.error && <Refusal error={feed.error} />}
      <div className={styles.actions}>
        <Button variant="default" loading={feed.isPending} onClick={() => feed.mutate(undefined)}>
          {t(feed.data ? 'calendarFeed.again' : 'calendarFeed.make')}
        </Button>
      </div>
      <p className={formStyles.hint}>{t('calendarFeed.secret')}</p>
    </section>
  );
}

function Address({ url }: { url: string }) {
  const { t } = useTranslation();
  const [said, setSaid] = useState<'copied' | 'notCopied'>();
  const device: Partial<Pick<Navigator, 'clipboard'>> = navigator;
  const copy = () =>
    (device.clipboard?.writeText(url) ?? Promise.reject(new Error('no clipboard'))).then(
      () => setSaid('copied'),
      () => setSaid('notCopied'),
    );
  return (
    <div className={styles.question}>
      <TextInput readOnly label={t('calendarFeed.address')} value={url} onFocus={(event) => event.currentTarget.select()} />
      <div className={styles.actions}>
        <Button onClick={() => void copy()}>{t('calendarFeed.copy')}</Button>
        <p role="status">{said && t(`calendarFeed.${said}`)}</p>
      </div>
    </div>
  );
}
