import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { newKey } from '../../api/commands';
import { Notice } from '../forms/Notice';
import { SubmitButton } from '../forms/SubmitButton';
import { useCommandForm } from '../forms/useCommandForm';
import { useSessionStore } from '../session/SessionProvider';
import { checkPerson, NewPerson, PersonFields } from '../signup/PersonFields';
import styles from '../forms/form.module.css';

const About = { 'auth.login-id-taken': 'loginId' } as const;

interface Props {
  email: string;
  run: (person: typeof NewPerson, key: string) => Promise<void>;
}

/** The account of somebody whom an operator, or the server's own file, lets in; logs in and goes to the person's own page. */
export function NewAccountForm({ email, run }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const store = useSessionStore();
  const { form, input, onSubmit, busy, problem } = useCommandForm({
    initial: NewPerson,
    check: checkPerson,
    run: async (person, key) => {
      await run(person, key);
      // There is an account now; whatever stands in the way of the login, the next page says.
      await store.logIn(person.loginId, person.password, newKey()).catch(() => undefined);
    },
    done: () => void navigate('/my/profile', { replace: true }),
    about: About,
  });

  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate>
      <PersonFields values={form.values} input={input} email={email} />
      {problem && <Notice kind="problem">{problem}</Notice>}
      <SubmitButton busy={busy}>{t('invitation.submit')}</SubmitButton>
    </form>
  );
}
