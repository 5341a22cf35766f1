import { Button, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../accounts/forms/Notice';
import { Loaded } from '../../accounts/own/Loaded';
import { postJson } from '../../api/commands';
import type { AccountSessions } from '../../api/types';
import { useCommand } from '../../api/useCommand';
import { deviceName } from '../../words/device';
import { memberOf } from '../../words/memberOf';
import { AsOf } from './AsOf';
import { Refused } from './Refused';
import { Sure } from './Sure';
import { useAccountSessions, useOpsChanged } from './useOps';
import { useOpsWords } from './useOpsWords';
import formStyles from '../../accounts/forms/form.module.css';
import ownStyles from '../../accounts/own/own.module.css';
import styles from './console.module.css';

const Roles = ['patient', 'staff', 'operator'] as const;

export function AccountLookUp() {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [loginId, setLoginId] = useState('');
  const sessions = useAccountSessions(loginId);
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    setLoginId(typed.trim());
  };
  return (
    <section className={formStyles.card} aria-labelledby="sessions-title">
      <h2 id="sessions-title">{t('ops.sessions')}</h2>
      <form className={styles.tools} onSubmit={onSubmit} data-testid="account-look-up">
        <TextInput label={t('ops.loginId')} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} autoComplete="off" autoCapitalize="none" spellCheck={false} />
        <Button type="submit" variant="default">
          {t('ops.lookUp')}
        </Button>
      </form>
      {loginId !== '' && (
        <>
          <AsOf query={sessions} every={10_000} />
          <Loaded query={sessions}>{(account) => (account === null ? <Notice kind="note">{t('ops.accountNone', { loginId })}</Notice> : <Sessions key={account.userId} account={account} loginId={loginId} />)}</Loaded>
        </>
      )}
    </section>
  );
}

function Sessions({ account, loginId }: { account: AccountSessions; loginId: string }) {
  const { t } = useTranslation();
  const { moment } = useOpsWords();
  const changed = useOpsChanged();
  const end = useCommand((userId: string, key) => postJson(`/api/ops/accounts/${encodeURIComponent(userId)}/end-sessions`, undefined, { key }));
  const role = memberOf(Roles, account.role);
  return (
    <>
      <p>
        <strong>{loginId}</strong> · {role ? t(`ops.role.${role}`) : account.role}
      </p>
      {account.items.length === 0 ? (
        <p className={styles.none}>{t('ops.sessionsNone')}</p>
      ) : (
        <>
          <ul className={ownStyles.devices} data-testid="account-sessions">
            {account.items.map(({ id, device, startedAt, lastSeenAt }) => (
              <li key={id}>
                <div>
                  <strong>{deviceName(t, device)}</strong>
                  <small>{t('ops.sessionTimes', { since: moment(startedAt), last: moment(lastSeenAt) })}</small>
                </div>
              </li>
            ))}
          </ul>
          <Sure label={t('ops.endSessions')} name={t('ops.endSessionsOf', { loginId })} consequence={t('ops.endSessionsSure')} busy={end.isPending} onSure={() => end.mutate(account.userId, { onSuccess: changed })} />
        </>
      )}
      {end.isSuccess && <Notice kind="done">{t('ops.sessionsEnded')}</Notice>}
      <Refused error={end.error} />
    </>
  );
}
