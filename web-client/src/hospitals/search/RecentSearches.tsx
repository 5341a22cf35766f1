import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { readQuery } from '../query/hospitalQuery';
import { useFilterWords } from './useFilterWords';
import styles from './search.module.css';

export function RecentSearches({ searches, onClear }: { searches: readonly string[]; onClear: () => void }) {
  const { t } = useTranslation();
  const { allOf } = useFilterWords();
  if (searches.length === 0) return null;
  return (
    <section className={styles.recent} aria-labelledby="recent-searches">
      <h2 id="recent-searches">{t('search.recent')}</h2>
      <ul>
        {searches.map((search) => (
          <li key={search}>
            <Link to={{ search }}>{allOf(readQuery(new URLSearchParams(search)))}</Link>
          </li>
        ))}
      </ul>
      <Button variant="subtle" color="gray" onClick={onClear}>
        {t('search.forget')}
      </Button>
    </section>
  );
}
