import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../accounts/forms/Notice';
import formStyles from '../accounts/forms/form.module.css';
import { deleteJson } from '../api/commands';
import { useCommand } from '../api/useCommand';
import healthStyles from '../health/log/health.module.css';
import { useRecordsChanged } from './useRecords';

/** Taking the consent back, in two steps. */
export function Withdrawal() {
  const { t } = useTranslation();
  const changed = useRecordsChanged();
  const [sure, setSure] = useState(false);
  const withdraw = useCommand((_: undefined, key) => deleteJson('/api/me/records/consent', undefined, { key }));
  return (
    <section className={formStyles.card} aria-labelledby="withdrawal-title">
      <h2 id="withdrawal-title">{t('recordsPage.withdrawal')}</h2>
      <p className={formStyles.lead}>{t('recordsPage.withdrawalLead')}</p>
      {withdraw.isError && <Notice kind="problem">{t('formProblem.network')}</Notice>}
      <div className={healthStyles.buttons}>
        {sure ? (
          <>
            <Button color="#bd2c0f" loading={withdraw.isPending} onClick={() => withdraw.mutate(undefined, { onSuccess: changed })}>
              {t('recordsPage.withdrawSure')}
            </Button>
            <Button variant="default" onClick={() => setSure(false)}>
              {t('recordsPage.keep')}
            </Button>
          </>
        ) : (
          <Button variant="default" onClick={() => setSure(true)}>
            {t('recordsPage.withdraw')}
          </Button>
        )}
      </div>
    </section>
  );
}
