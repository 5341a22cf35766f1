import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deleteJson } from '../../api/commands';
import { getOwn } from '../../api/getOwn';
import { HttpError } from '../../api/problem';
import type { Invitation, InvitationList, Staff, StaffList } from '../../api/types';
import { useCommand } from '../../api/useCommand';
import { Notice } from '../forms/Notice';
import { Loaded } from '../own/Loaded';
import { formWords } from '../words/problemWords';
import { keyOf, queryOf, type Team } from './team';
import formStyles from '../forms/form.module.css';
import ownStyles from '../own/own.module.css';

export function PendingInvitations({ team }: { team: Team }) {
  const { t } = useTranslation();
  const time = useTime();
  const list = useQuery({ queryKey: keyOf(team, 'invitations'), queryFn: ({ signal }) => getOwn<InvitationList>(`/api/ops/invitations${queryOf(team)}`, signal) });
  const withdraw = useRemoval(team, 'invitations', ({ id }: Invitation) => id);
  return (
    <section className={formStyles.card} aria-labelledby="pending-title">
      <h2 id="pending-title">{t('team.pending')}</h2>
      <Loaded query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={formStyles.lead}>{t('team.noPending')}</p>
          ) : (
            <ul className={ownStyles.devices} data-testid="pending">
              {items.map((invitation) => (
                <li key={invitation.id}>
                  <div>
                    <strong>{invitation.email}</strong>
                    <small>{t('team.until', { time: time(invitation.expiresAt) })}</small>
                  </div>
                  <Button variant="default" loading={withdraw.isPending && withdraw.variables === invitation} onClick={() => withdraw.mutate(invitation)}>
                    {t('team.withdraw')}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <Refused error={withdraw.error} />
    </section>
  );
}

export function Members({ team }: { team: Team }) {
  const { t } = useTranslation();
  const time = useTime();
  const list = useQuery({ queryKey: keyOf(team, 'staff'), queryFn: ({ signal }) => getOwn<StaffList>(`/api/ops/staff${queryOf(team)}`, signal) });
  const close = useRemoval(team, 'staff', ({ userId }: Staff) => userId);
  return (
    <section className={formStyles.card} aria-labelledby="members-title">
      <h2 id="members-title">{t('team.members')}</h2>
      <Loaded query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={formStyles.lead}>{t('team.noMembers')}</p>
          ) : (
            <ul className={ownStyles.devices} data-testid="members">
              {items.map((member) => (
                <li key={member.userId}>
                  <div>
                    <strong>
                      {member.name} · {member.loginId}
                    </strong>
                    <small>{member.email}</small>
                    <small>{t('team.since', { time: time(member.since) })}</small>
                  </div>
                  <CloseAccount busy={close.isPending && close.variables === member} onClose={() => close.mutate(member)} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <Refused error={close.error} />
    </section>
  );
}

/** Asks once more: what is closed stays closed. */
function CloseAccount({ busy, onClose }: { busy: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <Button variant="default" loading={busy} onClick={() => setAsking(true)}>
        {t('team.close')}
      </Button>
    );
  }
  return (
    <div className={formStyles.inline}>
      <Button
        color="#bd2c0f"
        onClick={() => {
          setAsking(false);
          onClose();
        }}
      >
        {t('team.sure')}
      </Button>
      <Button variant="default" onClick={() => setAsking(false)}>
        {t('team.keep')}
      </Button>
    </div>
  );
}

function Refused({ error }: { error: Error | null }) {
  const { t } = useTranslation();
  return error && <Notice kind="problem">{formWords(t, error instanceof HttpError ? error.code : 'network')}</Notice>;
}

function useRemoval<T>(team: Team, what: 'invitations' | 'staff', idOf: (item: T) => string) {
  const queries = useQueryClient();
  return useCommand(async (item: T, key) => {
    await deleteJson(`/api/ops/${what}/${encodeURIComponent(idOf(item))}${queryOf(team)}`, undefined, { key });
    await queries.invalidateQueries({ queryKey: keyOf(team, what) });
  });
}

function useTime(): (time: string) => string {
  const { i18n } = useTranslation();
  return (time) => new Date(time).toLocaleDateString(i18n.language, { dateStyle: 'medium', timeZone: 'Asia/Seoul' });
}
