import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { postJson } from '../../api/commands';
import { HttpError } from '../../api/problem';
import { FormPage } from '../forms/FormPage';
import { NewPasswordField } from '../forms/NewPasswordField';
import { Notice } from '../forms/Notice';
import { SubmitButton } from '../forms/SubmitButton';
import { useCommandForm } from '../forms/useCommandForm';
import { useSessionStore } from '../session/SessionProvider';
import styles from '../forms/form.module.css';

export function ChoosePassword({ token, onRefused }: { token: string; onRefused: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const store = useSessionStore();
  const { form, input, onSubmit, busy, problem } = useCommandForm({
    initial: { password: '' },
    check: ({ password }) => ({ password: password === '' ? 'password.required' : undefined }),
    run: ({ password }, key) =>
      postJson('/api/auth/password-reset/complete', { token, password }, { key }).catch((error: unknown) => {
        if (error instanceof HttpError && error.code === 'auth.reset-refused') onRefused();
        throw error;
      }),
    done: () => {
      store.forget();
      void navigate('/login?changed', { replace: true });
    },
  });

  return (
    <FormPage title={t('reset.chooseTitle')} lead={t('reset.chooseLead')}>
      <form className={styles.form} onSubmit={onSubmit} noValidate>
        <NewPasswordField label={t('passwordField.new')} value={form.values.password} owner={{}} input={input('password')} />
        {problem && <Notice kind="problem">{problem}</Notice>}
        <SubmitButton busy={busy}>{t('reset.submit')}</SubmitButton>
      </form>
    </FormPage>
  );
}
