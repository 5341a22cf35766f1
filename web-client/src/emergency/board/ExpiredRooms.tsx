import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Listed } from '../filters/arrange';
import { Rows } from './RoomList';
import styles from './board.module.css';

interface Props {
  expired: readonly Listed[];
  open: boolean;
  onToggle: () => void;
}

/** Rooms whose numbers are too old to rank: folded away, never silently dropped. */
export function ExpiredRooms({ expired, open, onToggle }: Props) {
  const { t } = useTranslation();
  if (expired.length === 0) return null;
  return (
    <section className={styles.expired}>
      <p id="expired-why">{t('board.expiredWhy')}</p>
      <Button variant="default" fullWidth aria-expanded={open} aria-describedby="expired-why" onClick={onToggle}>
        {t(open ? 'board.expiredHide' : 'board.expiredShow', { count: expired.length })}
      </Button>
      {open && <Rows rows={expired} />}
    </section>
  );
}
