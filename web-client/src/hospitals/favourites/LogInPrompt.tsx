import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { loginAddress } from '../../accounts/login/returnTo';
import styles from './favourites.module.css';

/** Says what a login is for, and leads there and back. */
export function LogInPrompt({ name, onClose }: { name: string; onClose: () => void }) {
  const { t } = useTranslation();
  const here = useLocation();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);

  return (
    <dialog ref={dialog} className={styles.prompt} aria-labelledby="log-in-prompt" onClose={onClose}>
      <h2 id="log-in-prompt">{t('favourite.logInTitle')}</h2>
      <p>{t('favourite.logInText', { name })}</p>
      <div className={styles.choices}>
        <Button component={Link} to={loginAddress(here)}>
          {t('favourite.logIn')}
        </Button>
        <Button variant="default" onClick={() => dialog.current?.close()}>
          {t('favourite.notNow')}
        </Button>
      </div>
    </dialog>
  );
}
