import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import formStyles from '../../accounts/forms/form.module.css';
import { useFavourites } from './useFavourites';

const Shown = 5;

/** The hospitals at hand, in short; nothing while there are none. */
export function FavouriteLinks() {
  const { t } = useTranslation();
  const { data } = useFavourites();
  if (!data || data.items.length === 0) return null;
  return (
    <section className={formStyles.card} aria-labelledby="favourite-links" data-testid="favourite-links">
      <h2 id="favourite-links">{t('favourite.title')}</h2>
      <ul>
        {data.items.slice(0, Shown).map(({ hpid, name, hospital }) => (
          <li key={hpid}>
            <Link to={`/hospitals/${hpid}`} className={formStyles.textLink}>
              {hospital?.name ?? name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
