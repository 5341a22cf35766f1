import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import formStyles from '../../accounts/forms/form.module.css';
import { Loaded } from '../../accounts/own/Loaded';
import { useKinds, useLatest } from '../log/useHealth';
import { useHealthWords } from '../words/useHealthWords';
import styles from './latest.module.css';

/** The newest value of each kind, each a tap away from the next entry. */
export function LatestValues() {
  const { t } = useTranslation();
  const kinds = useKinds();
  const latest = useLatest();
  const { entry, moment } = useHealthWords();
  return (
    <section className={formStyles.card} aria-labelledby="latest-title" data-testid="latest-values">
      <h2 id="latest-title">{t('healthHome.title')}</h2>
      <Loaded query={latest}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('healthHome.none')}</p>
          ) : (
            <ul className={styles.values}>
              {items.map((item) => {
                const kind = kinds.data?.items.find((known) => known.kind === item.kind);
                return (
                  kind && (
                    <li key={item.kind}>
                      <Link to={`/my/health?kind=${item.kind}`}>
                        <span>{t(`healthKind.${item.kind}`)}</span>
                        <strong>{entry(kind, item)}</strong>
                        <small>{moment(item.at)}</small>
                      </Link>
                    </li>
                  )
                );
              })}
            </ul>
          )
        }
      </Loaded>
      <Link to="/my/health">{t('healthHome.enter')}</Link>
    </section>
  );
}
