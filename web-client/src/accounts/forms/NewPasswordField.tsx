import { useTranslation } from 'react-i18next';
import { fieldWords } from '../words/problemWords';
import { PasswordField } from './PasswordField';
import { usePasswordCheck, type PasswordOwner } from './usePasswordCheck';
import styles from './form.module.css';
import type { FieldInput } from './useCommandForm';

interface Props {
  label: string;
  value: string;
  owner: PasswordOwner;
  input: FieldInput;
}

/** A password that is being chosen: how good it is, and why not, while it is typed. */
export function NewPasswordField({ label, value, owner, input }: Props) {
  const { t } = useTranslation();
  const check = usePasswordCheck(value, owner);
  const [problem] = check?.problems ?? [];

  return (
    <div>
      <PasswordField label={label} description={t('passwordField.hint')} autoComplete="new-password" input={input} />
      <div className={styles.strength} data-strength={value === '' ? undefined : check?.strength} aria-hidden="true">
        <span />
        <span />
        <span />
        <span />
      </div>
      <p role="status" className={styles.hint} data-testid="password-strength" data-strength={check?.strength}>
        {value !== '' && check && (problem ? fieldWords(t, problem) : t(`passwordField.${check.strength}`))}
      </p>
    </div>
  );
}
