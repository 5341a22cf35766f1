import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useServerNow } from '../../shell/clock';
import { Icon } from '../../shell/Icon';
import { useLiveBoards } from '../live/LiveBoards';
import { ageWords } from '../words/useWords';
import { bedsFeed, feedStateOf } from './feedWords';
import styles from './feed.module.css';

/** Says when the source itself is silent: then the connection may be live, and the numbers are old all the same. */
export function FeedBanner() {
  const { t, i18n } = useTranslation();
  const feed = bedsFeed(useLiveBoards().feeds);
  const now = useServerNow();
  if (!feed) return null;

  const state = feedStateOf(feed);
  if (state === 'live') return null;
  const title = feed.lastGoodAt
    ? t(`feedBanner.${state}.title`, { age: ageWords(t, i18n.language, Date.parse(feed.lastGoodAt), now) })
    : t(`feedBanner.${state}.never`);

  return (
    <section className={styles.banner} data-testid="feed-banner" data-state={state} aria-label={t('about.feedTitle')}>
      <div className={styles.bannerInner}>
        <Icon name="alert" size={24} />
        <div>
          <p className={styles.bannerTitle}>{title}</p>
          {state !== 'starting' && (
            <p>
              {t('feedBanner.advice')} <Link to="/about-data">{t('feedBanner.more')}</Link>
            </p>
          )}
        </div>
      </div>
    </section>
  );
}
