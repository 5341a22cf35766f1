import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { deleteJson } from '../../api/commands';
import { saveOwn } from '../../api/files';
import { useCommand } from '../../api/useCommand';
import { useTitle } from '../../shell/useTitle';
import { Notice } from '../forms/Notice';
import formStyles from '../forms/form.module.css';
import { Own, useUser } from '../session/SessionProvider';
import styles from './own.module.css';

/** 내 데이터: taking everything along, and removing it. */
export function DataPage() {
  const { t } = useTranslation();
  const save = useCommand(() => saveOwn('/api/me/export', 'doctorforu.zip'));
  const isPatient = useUser()?.role === 'patient';
  useTitle(t('ownData.title'));
  return (
    <div className={styles.sections}>
      <h1 className="visually-hidden">{t('ownData.title')}</h1>
      <section className={formStyles.card} aria-labelledby="export-title">
        <h2 id="export-title">{t('ownData.download')}</h2>
        <p className={formStyles.lead}>{t('ownData.downloadLead')}</p>
        {save.isError && <Notice kind="problem">{t('formProblem.network')}</Notice>}
        <Button loading={save.isPending} onClick={() => save.mutate(undefined)}>
          {t('ownData.downloadNow')}
        </Button>
      </section>
      {isPatient && <ClearHealth />}
      <section className={formStyles.card} aria-labelledby="delete-title">
        <h2 id="delete-title">{t('ownData.deleteAll')}</h2>
        <p className={formStyles.lead}>{t('ownData.deleteAllLead')}</p>
        <Link to="/my/close" className={formStyles.textLink}>
          {t('closing.title')}
        </Link>
      </section>
    </div>
  );
}

function ClearHealth() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [sure, setSure] = useState(false);
  const clear = useCommand((_: undefined, key) => deleteJson('/api/me/health', undefined, { key }));
  const done = () => {
    setSure(false);
    void queries.invalidateQueries({ queryKey: [Own] });
  };
  return (
    <section className={formStyles.card} aria-labelledby="clear-title">
      <h2 id="clear-title">{t('ownData.clearHealth')}</h2>
      <p className={formStyles.lead}>{t('ownData.clearHealthLead')}</p>
      {clear.isSuccess && <Notice kind="done">{t('ownData.cleared')}</Notice>}
      {clear.isError && <Notice kind="problem">{t('formProblem.network')}</Notice>}
      <div className={formStyles.inline}>
        {sure ? (
          <>
            <Button color="#bd2c0f" loading={clear.isPending} onClick={() => clear.mutate(undefined, { onSuccess: done })}>
              {t('ownData.clearSure')}
            </Button>
            <Button variant="default" onClick={() => setSure(false)}>
              {t('recordsPage.keep')}
            </Button>
          </>
        ) : (
          <Button variant="default" onClick={() => setSure(true)}>
            {t('ownData.clear')}
          </Button>
        )}
      </div>
    </section>
  );
}
