import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getJson } from '../../api/getJson';
import type { LoginIdAnswer } from '../../api/types';
import { fieldWords } from '../words/problemWords';
import styles from './form.module.css';
import type { FieldInput } from './useCommandForm';

export const LoginIdForm = /^[a-z0-9]{6,12}$/;

/** A login id that is being chosen: whether it is free is said while it is typed. */
export function LoginIdField({ value, input }: { value: string; input: FieldInput }) {
  const { t } = useTranslation();
  const [settled] = useDebouncedValue(value, 300);
  const asked = settled === value && LoginIdForm.test(settled);
  const { data } = useQuery({
    queryKey: ['login-id', settled],
    queryFn: ({ signal }) => getJson<LoginIdAnswer>(`/api/auth/login-ids/${settled}`, signal),
    enabled: asked,
    retry: false,
  });
  const answer = asked && data?.loginId === value ? data : undefined;
  const taken = answer && !answer.available ? fieldWords(t, answer.problem ?? 'loginId.taken') : undefined;

  return (
    <div>
      <TextInput
        label={t('signUp.loginId')}
        description={t('signUp.loginIdHint')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        {...input}
        error={input.error ?? taken}
      />
      <p role="status" className={styles.good} data-testid="login-id-free">
        {answer?.available && t('signUp.loginIdFree')}
      </p>
    </div>
  );
}
