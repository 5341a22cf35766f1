import { useTranslation } from 'react-i18next';
import { useTitle } from '../../shell/useTitle';
import { useBoards, useLiveBoards } from '../live/LiveBoards';
import { Congestions } from '../words/congestion';
import { CongestionWord } from '../words/CongestionShape';
import { Freshnesses } from '../words/freshness';
import { FeedCard } from './FeedCard';
import styles from './feed.module.css';

const NoBoards: string[] = [];
const Exports = ['csv', 'json', 'geojson'] as const;

export default function AboutDataPage() {
  const { t } = useTranslation();
  const { feeds } = useLiveBoards();
  useBoards(NoBoards);
  useTitle(t('about.title'));

  return (
    <article className={styles.about}>
      <h1>{t('about.title')}</h1>
      <p className={styles.lead}>{t('about.lead')}</p>

      <section aria-labelledby="feed-now">
        <h2 id="feed-now">{t('about.feedTitle')}</h2>
        {feeds ? (
          <ul className={styles.cards}>
            {feeds.items.map((feed) => (
              <FeedCard key={feed.operation} feed={feed} />
            ))}
          </ul>
        ) : (
          <p>{t('about.feedNone')}</p>
        )}
      </section>

      <section>
        <h2>{t('about.sourceTitle')}</h2>
        <p>{t('about.source')}</p>
        {feeds?.source && <p className={styles.source}>{t('about.sourceNow', { source: feeds.source })}</p>}
      </section>

      <section>
        <h2>{t('about.freshTitle')}</h2>
        <p>{t('about.fresh')}</p>
        <dl className={styles.rules}>
          {Freshnesses.map((freshness) => (
            <div key={freshness}>
              <dt>{t(`freshness.${freshness}`)}</dt>
              <dd>{t(`about.freshnessRule.${freshness}`)}</dd>
            </div>
          ))}
        </dl>
      </section>

      <section>
        <h2>{t('about.congestionTitle')}</h2>
        <dl className={styles.rules}>
          {Congestions.map((congestion) => (
            <div key={congestion}>
              <dt>
                <CongestionWord congestion={congestion} word={t(`congestion.${congestion}`)} />
              </dt>
              <dd>{t(`about.congestionRule.${congestion}`)}</dd>
            </div>
          ))}
        </dl>
      </section>

      <section>
        <h2>{t('about.unknownTitle')}</h2>
        <p>{t('about.unknown')}</p>
        <p>{t('safety.text')}</p>
      </section>

      <section>
        <h2>{t('export.title')}</h2>
        <p>{t('export.text')}</p>
        <ul className={styles.exports}>
          {Exports.map((format) => (
            <li key={format}>
              <a href={`/api/er/export.${format}`} download>
                {t(`export.${format}`)}
              </a>
            </li>
          ))}
          <li>
            {t('export.events')} <code>/api/er/events</code>
          </li>
        </ul>
      </section>

      <section>
        <h2>{t('recommend.rulesTitle')}</h2>
        <p>{t('recommend.rules')}</p>
      </section>

      <section>
        <h2>{t('about.creditTitle')}</h2>
        <p>{t('footer.credit')}</p>
      </section>
    </article>
  );
}
