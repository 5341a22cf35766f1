import { useClickOutside } from '@mantine/hooks';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useUser } from '../accounts/session/SessionProvider';
import { AccountItems } from './AccountItems';
import { Icon } from './Icon';
import { ThemeItem } from './ThemeItem';
import headerStyles from './Header.module.css';
import styles from './MainMenu.module.css';

/** What is not an area: how the page looks, and what it is made of. Links that a button shows, as the keyboard finds them anywhere. */
export function MainMenu() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const around = useClickOutside<HTMLDivElement>(() => setOpen(false));
  const user = useUser();
  const close = () => setOpen(false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    close();
    button.current?.focus();
  };

  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape anywhere inside closes; the controls are its children.
    <div ref={around} className={styles.menu} onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        className={headerStyles.tool}
        data-testid="main-menu"
        aria-label={user ? t('nav.menuOf', { name: user.name }) : t('nav.menu')}
        aria-expanded={open}
        aria-controls="main-menu"
        onClick={() => setOpen(!open)}
      >
        <Icon name={open ? 'close' : user ? 'person' : 'menu'} />
        {user && <span className={styles.name}>{user.name}</span>}
      </button>
      <ul id="main-menu" className={styles.panel} hidden={!open}>
        <AccountItems itemClass={styles.item} onDone={close} />
        <li>
          <ThemeItem className={styles.item} />
        </li>
        <li>
          <Link to="/about-data" className={styles.item} onClick={close}>
            <Icon name="info" />
            {t('nav.aboutData')}
          </Link>
        </li>
      </ul>
    </div>
  );
}
