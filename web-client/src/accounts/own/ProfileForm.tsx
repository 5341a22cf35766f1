import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { patchJson } from '../../api/commands';
import type { Profile } from '../../api/types';
import { Languages } from '../../i18n';
import { Notice } from '../forms/Notice';
import { SubmitButton } from '../forms/SubmitButton';
import { useCommandForm } from '../forms/useCommandForm';
import { useSessionStore } from '../session/SessionProvider';
import { ProfileKey } from './useProfile';
import formStyles from '../forms/form.module.css';
import styles from './own.module.css';

const Choices = ['reservations', 'reminders', 'inquiries'] as const;

export function ProfileForm({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const store = useSessionStore();
  const queries = useQueryClient();
  const [saved, setSaved] = useState(false);
  const { form, input, onSubmit, busy, problem } = useCommandForm({
    initial: { name: profile.name, phone: profile.phone, language: profile.language, ...profile.notifications },
    check: ({ name, phone }) => ({
      name: name.trim() === '' ? 'name.required' : undefined,
      phone: phone.trim() === '' ? 'phone.required' : undefined,
    }),
    run: ({ name, phone, language, ...notifications }, key) => patchJson<Profile>('/api/me', { name, phone, language, notifications }, { key }),
    done: (changed) => {
      queries.setQueryData(ProfileKey, changed);
      store.rename(changed);
      form.setValues({ name: changed.name, phone: changed.phone });
      setSaved(true);
    },
  });

  return (
    <form className={formStyles.form} onSubmit={onSubmit} onChange={() => setSaved(false)} noValidate>
      <TextInput label={t('signUp.name')} autoComplete="name" {...input('name')} />
      <TextInput type="tel" label={t('signUp.phone')} autoComplete="tel" inputMode="tel" {...input('phone')} />
      <NativeSelect label={t('profile.language')} data={Languages.map((value) => ({ value, label: t(`language.${value}`) }))} {...input('language')} />
      <fieldset className={styles.choices}>
        <legend>{t('profile.mails')}</legend>
        {Choices.map((choice) => (
          <Checkbox key={choice} label={t(`profile.${choice}`)} {...input(choice)} />
        ))}
      </fieldset>
      {problem && <Notice kind="problem">{problem}</Notice>}
      {saved && <Notice kind="done">{t('profile.saved')}</Notice>}
      <SubmitButton busy={busy}>{t('profile.save')}</SubmitButton>
    </form>
  );
}
