import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useSearchParams } from 'react-router';
import { getJson } from '../../api/getJson';
import type { SocialPerson } from '../../api/types';
import { FormPage } from '../forms/FormPage';
import { Notice } from '../forms/Notice';
import { loginAddress, returnTo } from '../login/returnTo';
import { useSession } from '../session/SessionProvider';
import { VerifiedMail } from '../signup/VerifiedMail';
import { SocialPersonForm, type SocialMail } from './SocialPersonForm';
import styles from '../forms/form.module.css';

/** For who comes from a provider for the first time: what the provider does not tell. */
export default function SocialSignUpPage() {
  const { t } = useTranslation();
  const session = useSession();
  const [query] = useSearchParams();
  const target = returnTo(query.get('return'));
  const person = useQuery({ queryKey: ['social-person'], queryFn: ({ signal }) => getJson<SocialPerson>('/api/auth/social/pending', signal), retry: false, staleTime: Infinity, gcTime: 0 });

  if (session.status === 'in') return <Navigate to={target} replace />;
  if (person.isPending) return null;
  return (
    <FormPage title={t('signUp.title')}>
      {person.data ? (
        <NewPerson person={person.data} target={target} />
      ) : (
        <>
          <Notice kind="problem">{t('social.ended')}</Notice>
          <Link className={styles.textLink} to={loginAddress({ pathname: target })}>
            {t('reset.back')}
          </Link>
        </>
      )}
    </FormPage>
  );
}

function NewPerson({ person, target }: { person: SocialPerson; target: string }) {
  const { t } = useTranslation();
  const [mail, setMail] = useState<SocialMail | undefined>(person.email ? { email: person.email } : undefined);
  return mail ? (
    <SocialPersonForm person={person} mail={mail} target={target} onOtherMail={() => setMail(undefined)} />
  ) : (
    <VerifiedMail lead={t('signUp.lead')} onVerified={setMail} />
  );
}
