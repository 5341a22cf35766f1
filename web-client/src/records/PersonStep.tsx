import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../accounts/forms/Notice';
import { SubmitButton } from '../accounts/forms/SubmitButton';
import { useCommandForm } from '../accounts/forms/useCommandForm';
import formStyles from '../accounts/forms/form.module.css';
import { postJson } from '../api/commands';
import type { BindingBegun } from '../api/types';
import styles from './records.module.css';

/** Who somebody says they are. The second half of the number shows as dots, and nothing of it stays on the page once it was sent. */
export function PersonStep({ onBegun }: { onBegun: (begun: BindingBegun) => void }) {
  const { t } = useTranslation();
  const { form, input, onSubmit, busy, problem } = useCommandForm({
    initial: { name: '', birthDate: '', front: '', residentNumber: '' },
    check: ({ name, birthDate, front, residentNumber }) => ({
      name: name.trim() === '' ? 'name.required' : undefined,
      birthDate: birthDate === '' ? 'birthDate.required' : undefined,
      front: /^\d{6}$/.test(front) ? undefined : 'residentNumber.front',
      residentNumber: /^\d{7}$/.test(residentNumber) ? undefined : 'residentNumber.back',
    }),
    run: ({ name, birthDate, front, residentNumber }, key) => postJson<BindingBegun>('/api/me/records/binding', { name: name.trim(), birthDate, residentNumber: `${front}-${residentNumber}` }, { key }),
    done: (begun) => {
      form.reset();
      onBegun(begun);
    },
  });
  return (
    <form className={formStyles.form} onSubmit={onSubmit} noValidate autoComplete="off">
      <TextInput label={t('identity.name')} autoComplete="name" {...input('name')} />
      <TextInput type="date" label={t('identity.birthDate')} autoComplete="bday" {...input('birthDate')} />
      <fieldset className={styles.number}>
        <legend>{t('identity.number')}</legend>
        <TextInput label={t('identity.front')} inputMode="numeric" maxLength={6} autoComplete="off" {...input('front')} />
        <TextInput type="password" label={t('identity.back')} inputMode="numeric" maxLength={7} autoComplete="off" {...input('residentNumber')} />
      </fieldset>
      {problem && <Notice kind="problem">{problem}</Notice>}
      <SubmitButton busy={busy}>{t('identity.sendCode')}</SubmitButton>
    </form>
  );
}
