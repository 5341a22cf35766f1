import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../accounts/session/SessionProvider';
import { HttpError } from '../../api/problem';
import { Heart } from './Heart';
import { LogInPrompt } from './LogInPrompt';
import { useFavourite } from './useFavourites';
import styles from './favourites.module.css';

interface Props {
  hospital: { hpid: string; name: string };
  /** With its words beside the heart. */
  words?: boolean;
}

/** Keeps a hospital at hand, or no longer. Whoever is not logged in is asked to, and comes back here. */
export function FavouriteButton({ hospital: { hpid, name }, words = false }: Props) {
  const { t } = useTranslation();
  const session = useSession();
  const { kept = false, busy, error, keep } = useFavourite(hpid);
  const [asking, setAsking] = useState(false);
  const onClick = () => (session.status === 'out' ? setAsking(true) : keep(!kept));

  return (
    <>
      <button
        type="button"
        className={words ? styles.wide : styles.heart}
        data-testid="favourite"
        aria-pressed={kept}
        aria-label={words ? undefined : t('favourite.label', { name })}
        disabled={session.status === 'unknown' || busy}
        onClick={onClick}
      >
        <Heart full={kept} />
        {words && t('favourite.word')}
      </button>
      {error && (
        <span role="alert" className={styles.failed}>
          {t(error instanceof HttpError && error.code === 'favourites.full' ? 'favourite.full' : 'favourite.failed')}
        </span>
      )}
      {asking && <LogInPrompt name={name} onClose={() => setAsking(false)} />}
    </>
  );
}
