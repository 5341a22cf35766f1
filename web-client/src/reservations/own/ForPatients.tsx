import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormPage } from '../../accounts/forms/FormPage';
import { Notice } from '../../accounts/forms/Notice';
import { RequireLogin } from '../../accounts/RequireLogin';
import { useUser } from '../../accounts/session/SessionProvider';

/** What only patients have: others log in first, or are told so. */
export function ForPatients({ title, children }: { title: string; children: ReactNode }) {
  return (
    <RequireLogin>
      <IfPatient title={title}>{children}</IfPatient>
    </RequireLogin>
  );
}

function IfPatient({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation();
  const user = useUser();
  if (user?.role === 'patient') return children;
  return (
    <FormPage title={title}>
      <Notice kind="note">{t('booking.patientsOnly')}</Notice>
    </FormPage>
  );
}
