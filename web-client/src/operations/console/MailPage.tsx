import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../accounts/forms/Notice';
import { Loaded } from '../../accounts/own/Loaded';
import { postJson } from '../../api/commands';
import type { WaitingMail } from '../../api/types';
import { useCommand } from '../../api/useCommand';
import { AsOf } from './AsOf';
import { MailFacts } from './MailFacts';
import { Refused } from './Refused';
import { useMail, useOpsChanged } from './useOps';
import { useOpsWords } from './useOpsWords';
import { WideTable, type Column } from './WideTable';
import formStyles from '../../accounts/forms/form.module.css';

/** What waits to be sent; of a mail there is nothing to see that is not the system's own. */
export function MailPage() {
  const { t } = useTranslation();
  const mail = useMail();
  return (
    <section className={formStyles.card} aria-labelledby="mail-title">
      <h2 id="mail-title">{t('ops.mail')}</h2>
      <p className={formStyles.lead}>{t('ops.mailLead')}</p>
      <AsOf query={mail} />
      <Loaded query={mail}>
        {(outbox) => (
          <>
            <MailFacts outbox={outbox} />
            <Retry waiting={outbox.waiting} />
            <Waiting items={outbox.items} total={outbox.total} />
          </>
        )}
      </Loaded>
    </section>
  );
}

function Retry({ waiting }: { waiting: number }) {
  const { t } = useTranslation();
  const changed = useOpsChanged();
  const [asked, setAsked] = useState(false);
  const retry = useCommand((_: undefined, key) => postJson('/api/ops/mail/retry', undefined, { key }));
  const onRetry = () =>
    retry.mutate(undefined, {
      onSuccess: () => {
        setAsked(true);
        changed();
      },
    });
  return (
    <>
      {asked && !retry.isError && <Notice kind="done">{t('ops.mailRetried')}</Notice>}
      <Refused error={retry.error} />
      <div>
        <Button variant="default" loading={retry.isPending} disabled={waiting === 0} onClick={onRetry}>
          {t('ops.mailRetry')}
        </Button>
      </div>
    </>
  );
}

function Waiting({ items, total }: { items: WaitingMail[]; total: number }) {
  const { t } = useTranslation();
  const { count, moment } = useOpsWords();
  const columns: [Column<WaitingMail>, ...Column<WaitingMail>[]] = [
    { name: t('ops.mailId'), of: ({ id }) => id },
    { name: t('ops.mailAttempts'), of: ({ attempts }) => count(attempts) },
    { name: t('ops.mailNext'), of: ({ nextAt }) => moment(nextAt) },
    { name: t('ops.mailNotAfter'), of: ({ notAfter }) => (notAfter === null ? t('ops.mailNoLimit') : moment(notAfter)) },
  ];
  return (
    <>
      {total > items.length && <p className={formStyles.hint}>{t('ops.mailFirst', { shown: count(items.length), total: count(total) })}</p>}
      <WideTable label={t('ops.mailWaiting')} none={t('ops.mailNone')} columns={columns} rows={items} keyOf={({ id }) => id} testId="mails" />
    </>
  );
}
