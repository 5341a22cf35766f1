import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { postJson } from '../../api/commands';
import { HttpError } from '../../api/problem';
import type { InvitationLook } from '../../api/types';
import { FormPage } from '../forms/FormPage';
import { Notice } from '../forms/Notice';
import { useSessionStore } from '../session/SessionProvider';
import { HospitalName } from '../words/HospitalName';
import { formWords } from '../words/problemWords';
import { NewAccountForm } from './NewAccountForm';
import styles from '../forms/form.module.css';

/** Where the link of an invitation leads. Its token stands behind #, which no server's log sees. */
export default function InvitationPage() {
  const { t } = useTranslation();
  const token = new URLSearchParams(useLocation().hash.slice(1)).get('token');
  return <FormPage title={t('invitation.title')}>{token ? <Invited key={token} token={token} /> : <Notice kind="note">{t('invitation.missing')}</Notice>}</FormPage>;
}

function Invited({ token }: { token: string }) {
  const { t, i18n } = useTranslation();
  const store = useSessionStore();
  const look = useQuery({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) => postJson<InvitationLook>('/api/auth/invitations/look', { token }, { signal }),
    retry: false,
    gcTime: 0,
  });

  if (look.isPending) return <Skeleton height="12rem" radius="md" />;
  if (look.isError) return <Notice kind="problem">{formWords(t, look.error instanceof HttpError ? look.error.code : 'network')}</Notice>;
  const { email, role, hpid } = look.data;
  return (
    <>
      <p className={styles.lead}>{t('invitation.lead', { email, role: t(`profile.${role}`) })}</p>
      {hpid && (
        <p className={styles.lead}>
          {t('profile.hospital')}: <HospitalName hpid={hpid} />
        </p>
      )}
      <NewAccountForm
        email={email}
        run={async (person, key) => {
          // Whoever is logged in here is not who was invited.
          store.forget();
          await postJson('/api/auth/invitations/accept', { token, ...person, language: i18n.language }, { key });
        }}
      />
    </>
  );
}
