import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../accounts/own/Loaded';
import type { AuditEntry } from '../../api/types';
import { Choice } from '../../controls/Choice';
import { memberOf } from '../../words/memberOf';
import { PageButtons } from '../PageButtons';
import { AsOf } from './AsOf';
import { AuditEventNames, AuditEvents, type AuditEvent } from './auditEvents';
import { useAudit } from './useOps';
import { useOpsWords } from './useOpsWords';
import { WideTable, type Column } from './WideTable';
import formStyles from '../../accounts/forms/form.module.css';
import styles from './console.module.css';

const Nothing = '–';

/** What happened to accounts, and what operators had done, the newest first: numbers that name nobody, and times. */
export function AuditTrail() {
  const { t } = useTranslation();
  const { moment, count } = useOpsWords();
  const [event, setEvent] = useState<AuditEvent>();
  const [page, setPage] = useState(1);
  const audit = useAudit(event ?? '', page);
  const choose = (which: AuditEvent | undefined) => {
    setEvent(which);
    setPage(1);
  };
  const columns: [Column<AuditEntry>, ...Column<AuditEntry>[]] = [
    { name: t('ops.auditAt'), of: ({ at }) => <time className={styles.time} dateTime={at}>{moment(at)}</time> },
    { name: t('ops.auditEvent'), of: (entry) => <EventWord event={entry.event} />, isText: true },
    { name: t('ops.auditUser'), of: ({ userId }) => userId ?? Nothing, isText: true },
    { name: t('ops.auditSession'), of: ({ sessionId }) => sessionId ?? Nothing, isText: true },
    { name: t('ops.auditBy'), of: ({ byId }) => byId ?? Nothing, isText: true },
  ];
  return (
    <section className={formStyles.card} aria-labelledby="audit-title">
      <h2 id="audit-title">{t('ops.audit')}</h2>
      <div className={styles.tools}>
        <Choice label={t('ops.auditEvent')} none={t('ops.auditAll')} choices={AuditEventNames} nameOf={(name) => t(AuditEvents[name])} value={event} onChange={choose} />
      </div>
      <AsOf query={audit} every={10_000} />
      <Loaded query={audit}>
        {({ items, total }) => (
          <>
            <p className={styles.note}>{t('ops.auditTotal', { total: count(total) })}</p>
            <WideTable label={t('ops.audit')} none={t('ops.auditNone')} columns={columns} rows={items} keyOf={keyOf} testId="audit" />
            <PageButtons page={page} total={total} onPage={setPage} />
          </>
        )}
      </Loaded>
    </section>
  );
}

function EventWord({ event }: { event: string }) {
  const { t } = useTranslation();
  const known = memberOf(AuditEventNames, event);
  return known ? t(AuditEvents[known]) : event;
}

function keyOf({ at, event, userId, sessionId }: AuditEntry): string {
  return `${at} ${event} ${userId ?? ''} ${sessionId ?? ''}`;
}
