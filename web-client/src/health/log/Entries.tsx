import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../accounts/forms/Notice';
import formStyles from '../../accounts/forms/form.module.css';
import { Loaded } from '../../accounts/own/Loaded';
import { deleteJson } from '../../api/commands';
import type { HealthKind, Measurement } from '../../api/types';
import { useCommand } from '../../api/useCommand';
import { useHealthWords } from '../words/useHealthWords';
import { ChangeEntry } from './ChangeEntry';
import { EntriesOfPage, useEntries, useHealthChanged } from './useHealth';
import styles from './health.module.css';

/** Every entry of a kind, the newest first. */
export function Entries({ kind }: { kind: HealthKind }) {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const [changing, setChanging] = useState<string>();
  const entries = useEntries(kind.kind, page);
  const changed = useHealthChanged();
  const remove = useCommand((id: string, key) => deleteJson(`/api/me/health/measurements/${encodeURIComponent(id)}`, undefined, { key }));

  return (
    <section className={formStyles.card} aria-labelledby="entries-title">
      <h2 id="entries-title">{t('healthLog.entries')}</h2>
      <Loaded query={entries}>
        {({ items, total }) => (
          <>
            {total === 0 && <p>{t('healthLog.noEntries')}</p>}
            <ul className={styles.entries} data-testid="health-entries">
              {items.map((item) => (
                <li key={item.id}>
                  {changing === item.id ? (
                    <ChangeEntry kind={kind} measurement={item} onDone={() => setChanging(undefined)} />
                  ) : (
                    <Entry kind={kind} item={item} onChange={() => setChanging(item.id)} onRemove={() => remove.mutate(item.id, { onSuccess: changed })} />
                  )}
                </li>
              ))}
            </ul>
            {remove.isError && <Notice kind="problem">{t('formProblem.network')}</Notice>}
            {total > EntriesOfPage && (
              <div className={styles.buttons}>
                <Button variant="default" disabled={page === 1} onClick={() => setPage(page - 1)}>
                  {t('healthLog.newer')}
                </Button>
                <Button variant="default" disabled={page * EntriesOfPage >= total} onClick={() => setPage(page + 1)}>
                  {t('healthLog.older')}
                </Button>
              </div>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

function Entry({ kind, item, onChange, onRemove }: { kind: HealthKind; item: Measurement; onChange: () => void; onRemove: () => void }) {
  const { t } = useTranslation();
  const { entry, moment } = useHealthWords();
  const of = `${entry(kind, item)}, ${moment(item.at)}`;
  return (
    <>
      <div>
        <strong>{entry(kind, item)}</strong>
        {item.timing && <span> · {t(`healthLog.${item.timing}`)}</span>}
        <small>{moment(item.at)}</small>
        {item.note && <p>{item.note}</p>}
      </div>
      <div className={styles.buttons}>
        <Button variant="default" size="sm" onClick={onChange} aria-label={t('healthLog.changeOne', { entry: of })}>
          {t('healthLog.change')}
        </Button>
        <Button variant="default" size="sm" onClick={onRemove} aria-label={t('healthLog.removeOne', { entry: of })}>
          {t('healthLog.remove')}
        </Button>
      </div>
    </>
  );
}
