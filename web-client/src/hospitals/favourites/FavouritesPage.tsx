import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Loaded } from '../../accounts/own/Loaded';
import { useTitle } from '../../shell/useTitle';
import { FavouriteRow } from './FavouriteRow';
import { useFavourites } from './useFavourites';
import styles from './favourites.module.css';

/** The hospitals that somebody keeps at hand, with whether they are open and how often they were there. */
export function FavouritesPage() {
  const { t } = useTranslation();
  const favourites = useFavourites();
  useTitle(t('favourite.title'));

  return (
    <section className={styles.page} aria-labelledby="favourites-title">
      <h1 id="favourites-title">{t('favourite.title')}</h1>
      <Loaded query={favourites}>
        {({ items, at }) =>
          items.length === 0 ? (
            <div className={styles.empty}>
              <p>{t('favourite.none')}</p>
              <Button component={Link} to="/hospitals">
                {t('favourite.find')}
              </Button>
            </div>
          ) : (
            <ul className={styles.list} data-testid="favourites">
              {items.map((favourite) => (
                <FavouriteRow key={favourite.hpid} favourite={favourite} at={at} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}
