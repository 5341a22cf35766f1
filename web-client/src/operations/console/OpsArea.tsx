import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, Route, Routes, useLocation } from 'react-router';
import { FormPage } from '../../accounts/forms/FormPage';
import { Notice } from '../../accounts/forms/Notice';
import { RequireLogin } from '../../accounts/RequireLogin';
import { useUser } from '../../accounts/session/SessionProvider';
import { NotFoundPage } from '../../shell/NotFoundPage';
import { useTitle } from '../../shell/useTitle';
import { AccountsPage } from './AccountsPage';
import { BreakersPage } from './BreakersPage';
import { ConfigurationPage } from './ConfigurationPage';
import { GrainsPage } from './GrainsPage';
import { MailPage } from './MailPage';
import { OverviewPage } from './OverviewPage';
import ownStyles from '../../accounts/own/own.module.css';
import styles from './console.module.css';

/** How the system does, and what can be done about it, for operators. */
export default function OpsArea() {
  return (
    <RequireLogin>
      <ForOperators />
    </RequireLogin>
  );
}

function ForOperators() {
  const { t } = useTranslation();
  const user = useUser();
  useTitle(t('ops.title'));
  if (user?.role === 'operator') return <Console />;
  return (
    <FormPage title={t('ops.title')}>
      <Notice kind="problem">{t('team.forbidden')}</Notice>
    </FormPage>
  );
}

function Console() {
  const { t } = useTranslation();
  const tabs = useRef<HTMLElement>(null);
  const { pathname } = useLocation();

  // On a phone the tabs are wider than the window; the one that is open is to be seen.
  useEffect(() => {
    const open = tabs.current?.querySelector<HTMLElement>('[aria-current=page]');
    if (tabs.current && open) tabs.current.scrollLeft = open.offsetLeft + open.offsetWidth / 2 - tabs.current.offsetLeft - tabs.current.clientWidth / 2;
  }, [pathname]);

  return (
    <div className={styles.area}>
      <h1>{t('ops.title')}</h1>
      <nav ref={tabs} className={ownStyles.pages} aria-label={t('ops.title')}>
        <NavLink to="/ops" end>
          {t('ops.overview')}
        </NavLink>
        <NavLink to="/ops/grains">{t('ops.grains')}</NavLink>
        <NavLink to="/ops/breakers">{t('ops.breakers')}</NavLink>
        <NavLink to="/ops/mail">{t('ops.mail')}</NavLink>
        <NavLink to="/ops/accounts">{t('ops.accounts')}</NavLink>
        <NavLink to="/ops/configuration">{t('ops.configuration')}</NavLink>
      </nav>
      <Routes>
        <Route index element={<OverviewPage />} />
        <Route path="grains" element={<GrainsPage />} />
        <Route path="breakers" element={<BreakersPage />} />
        <Route path="mail" element={<MailPage />} />
        <Route path="accounts" element={<AccountsPage />} />
        <Route path="configuration" element={<ConfigurationPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </div>
  );
}
