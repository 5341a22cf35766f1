import { NativeSelect, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { postJson } from '../../api/commands';
import type { Invitation } from '../../api/types';
import { Languages } from '../../i18n';
import { Notice } from '../forms/Notice';
import { SubmitButton } from '../forms/SubmitButton';
import { useCommandForm } from '../forms/useCommandForm';
import { keyOf, type Team } from './team';
import formStyles from '../forms/form.module.css';

export function InviteForm({ team }: { team: Team }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [sentTo, setSentTo] = useState<string>();
  const { form, input, onSubmit, busy, problem } = useCommandForm({
    initial: { email: '', language: 'ko' },
    check: ({ email }) => ({ email: email.trim() === '' ? 'email.required' : undefined }),
    run: ({ email, language }, key) =>
      postJson<Invitation>('/api/ops/invitations', { email: email.trim(), role: team.role, hpid: team.role === 'staff' ? team.hpid : null, language }, { key }),
    done: (invitation) => {
      form.reset();
      setSentTo(invitation.email);
      void queries.invalidateQueries({ queryKey: keyOf(team, 'invitations') });
    },
  });

  return (
    <section className={formStyles.card} aria-labelledby="invite-title">
      <h2 id="invite-title">{t('team.inviteTitle')}</h2>
      <form className={formStyles.form} onSubmit={onSubmit} onChange={() => setSentTo(undefined)} noValidate>
        <TextInput type="email" label={t('signUp.email')} name="email" autoComplete="off" inputMode="email" {...input('email')} />
        <NativeSelect label={t('profile.language')} data={Languages.map((value) => ({ value, label: t(`language.${value}`) }))} {...input('language')} />
        {problem && <Notice kind="problem">{problem}</Notice>}
        {sentTo && <Notice kind="done">{t('team.sent', { email: sentTo })}</Notice>}
        <SubmitButton busy={busy}>{t('team.invite')}</SubmitButton>
      </form>
    </section>
  );
}
