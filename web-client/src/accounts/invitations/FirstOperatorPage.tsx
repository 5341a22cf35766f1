import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { postJson } from '../../api/commands';
import { HttpError } from '../../api/problem';
import { FormPage } from '../forms/FormPage';
import { Steps } from '../signup/Steps';
import { VerifiedMail, type Verified } from '../signup/VerifiedMail';
import { fieldWords } from '../words/problemWords';
import { NewAccountForm } from './NewAccountForm';

/** For whoever can read the server's files, as long as there is no operator. */
export default function FirstOperatorPage() {
  const { t } = useTranslation();
  const [verified, setVerified] = useState<Verified>();
  return (
    <FormPage title={t('invitation.firstTitle')} lead={t('invitation.firstLead')}>
      <Steps names={[t('signUp.stepMail'), t('signUp.stepPerson')]} current={verified ? 1 : 0} />
      {verified ? <FirstOperator verified={verified} /> : <VerifiedMail lead={t('signUp.lead')} onVerified={setVerified} />}
    </FormPage>
  );
}

function FirstOperator({ verified }: { verified: Verified }) {
  const { t, i18n } = useTranslation();
  const [code, setCode] = useState('');
  const [refused, setRefused] = useState(false);
  return (
    <>
      <TextInput
        label={t('invitation.code')}
        value={code}
        onChange={(event) => {
          setCode(event.currentTarget.value);
          setRefused(false);
        }}
        autoComplete="off"
        spellCheck={false}
        error={refused && fieldWords(t, 'auth.first-operator-refused')}
      />
      <NewAccountForm
        email={verified.email}
        run={async (person, key) => {
          const body = { code: code.trim(), ...person, email: verified.email, emailTicket: verified.ticket, language: i18n.language };
          await postJson('/api/auth/first-operator', body, { key }).catch((error: unknown) => {
            setRefused(error instanceof HttpError && (error.code === 'auth.first-operator-refused' || 'code' in error.fields));
            throw error;
          });
        }}
      />
    </>
  );
}
