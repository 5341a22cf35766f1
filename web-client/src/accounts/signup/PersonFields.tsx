import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LoginIdField, LoginIdForm } from '../forms/LoginIdField';
import { NewPasswordField } from '../forms/NewPasswordField';
import type { FieldInput } from '../forms/useCommandForm';

export const NewPerson = { loginId: '', password: '', name: '', phone: '' };

/** What can be seen to be wrong before the server is asked. */
export function checkPerson({ loginId, password, name, phone }: typeof NewPerson) {
  return {
    loginId: LoginIdForm.test(loginId) ? undefined : 'loginId.format',
    password: password === '' ? 'password.required' : undefined,
    name: name.trim() === '' ? 'name.required' : undefined,
    phone: phone.trim() === '' ? 'phone.required' : undefined,
  };
}

interface Props {
  values: typeof NewPerson;
  input: (path: keyof typeof NewPerson) => FieldInput;
  email: string;
}

/** The fields of everybody who gets an account. */
export function PersonFields({ values, input, email }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <LoginIdField value={values.loginId} input={input('loginId')} />
      <NewPasswordField label={t('passwordField.label')} value={values.password} owner={{ loginId: values.loginId, name: values.name, email }} input={input('password')} />
      <TextInput label={t('signUp.name')} name="name" autoComplete="name" {...input('name')} />
      <TextInput type="tel" label={t('signUp.phone')} name="tel" autoComplete="tel" inputMode="tel" placeholder="010-1234-5678" {...input('phone')} />
    </>
  );
}
