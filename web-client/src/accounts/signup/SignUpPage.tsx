import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useSearchParams } from 'react-router';
import { FormPage } from '../forms/FormPage';
import { loginAddress, returnTo } from '../login/returnTo';
import { useSession } from '../session/SessionProvider';
import { SocialButtons } from '../social/SocialButtons';
import { PersonStep } from './PersonStep';
import { Steps } from './Steps';
import { VerifiedMail, type Verified } from './VerifiedMail';
import styles from '../forms/form.module.css';

export default function SignUpPage() {
  const { t } = useTranslation();
  const session = useSession();
  const [query] = useSearchParams();
  const [verified, setVerified] = useState<Verified>();
  const target = returnTo(query.get('return'));

  if (session.status === 'in') return <Navigate to={target} replace />;
  return (
    <FormPage title={t('signUp.title')}>
      {!verified && <SocialButtons target={target} />}
      <Steps names={[t('signUp.stepMail'), t('signUp.stepPerson')]} current={verified ? 1 : 0} />
      {verified ? <PersonStep verified={verified} onExpired={() => setVerified(undefined)} /> : <VerifiedMail lead={t('signUp.lead')} onVerified={setVerified} />}
      <nav className={styles.links} aria-label={t('login.others')}>
        <Link to={loginAddress({ pathname: target })}>{t('signUp.logIn')}</Link>
      </nav>
    </FormPage>
  );
}
