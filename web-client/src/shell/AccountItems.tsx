import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { loginAddress } from '../accounts/login/returnTo';
import { useSession, useSessionStore } from '../accounts/session/SessionProvider';
import { useCommand } from '../api/useCommand';
import { Icon } from './Icon';
import styles from './MainMenu.module.css';

/** The menu's part for whoever is logged in, and the way in for others. */
export function AccountItems({ itemClass, onDone }: { itemClass: string | undefined; onDone: () => void }) {
  const { t } = useTranslation();
  const session = useSession();
  const here = useLocation();

  if (session.status === 'unknown') return null;
  if (session.status === 'out') {
    return (
      <>
        <li>
          <Link to={loginAddress(here)} className={itemClass} onClick={onDone}>
            <Icon name="person" />
            {t('login.title')}
          </Link>
        </li>
        <li>
          <Link to="/signup" className={itemClass} onClick={onDone}>
            <Icon name="staff" />
            {t('signUp.title')}
          </Link>
        </li>
      </>
    );
  }
  return (
    <>
      <li>
        <Link to="/my" className={itemClass} onClick={onDone}>
          <Icon name="person" />
          {t(session.session.user.role === 'patient' ? 'home.title' : 'profile.title')}
        </Link>
      </li>
      {session.session.user.role === 'patient' && (
        <li>
          <Link to="/me/reservations" className={itemClass} onClick={onDone}>
            <Icon name="clock" />
            {t('ownReservations.title')}
          </Link>
        </li>
      )}
      {session.session.user.role === 'staff' && (
        <li>
          <Link to="/work" className={itemClass} onClick={onDone}>
            <Icon name="clock" />
            {t('desk.title')}
          </Link>
        </li>
      )}
      {session.session.user.role === 'operator' && (
        <>
          <li>
            <Link to="/ops" className={itemClass} onClick={onDone}>
              <Icon name="gauge" />
              {t('ops.title')}
            </Link>
          </li>
          <li>
            <Link to="/ops/team" className={itemClass} onClick={onDone}>
              <Icon name="staff" />
              {t('team.title')}
            </Link>
          </li>
          <li>
            <Link to="/ops/inquiries" className={itemClass} onClick={onDone}>
              <Icon name="info" />
              {t('inquiry.desk')}
            </Link>
          </li>
        </>
      )}
      <li>
        <LogOutItem itemClass={itemClass} onDone={onDone} />
      </li>
    </>
  );
}

function LogOutItem({ itemClass, onDone }: { itemClass: string | undefined; onDone: () => void }) {
  const { t } = useTranslation();
  const store = useSessionStore();
  const logOut = useCommand(() => store.logOut({ everywhere: false }));
  return (
    <>
      <button type="button" className={itemClass} disabled={logOut.isPending} onClick={() => logOut.mutate(undefined, { onSuccess: onDone })}>
        <Icon name="leave" />
        {t('login.logOut')}
      </button>
      {logOut.isError && (
        <p role="alert" className={styles.failed}>
          {t('login.logOutFailed')}
        </p>
      )}
    </>
  );
}
