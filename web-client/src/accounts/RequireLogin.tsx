import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';
import { loginAddress } from './login/returnTo';
import { useSession } from './session/SessionProvider';

/** Shows a page only to somebody who is logged in; others log in first and come back. */
export function RequireLogin({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const session = useSession();
  const here = useLocation();

  switch (session.status) {
    case 'in':
      return children;
    case 'out':
      return <Navigate to={loginAddress(here)} replace />;
    case 'unknown':
      return (
        <div role="status" aria-label={t('login.checking')}>
          <Skeleton height="16rem" radius="md" />
        </div>
      );
  }
}
