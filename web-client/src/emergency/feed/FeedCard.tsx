import { useTranslation } from 'react-i18next';
import type { ErFeed } from '../../api/types';
import { memberOf } from '../../words/memberOf';
import { useAge, useMoment } from '../words/useWords';
import { BreakerStates, feedStateOf, Operations } from './feedWords';
import styles from './feed.module.css';

export function FeedCard({ feed }: { feed: ErFeed }) {
  const { t } = useTranslation();
  const state = feedStateOf(feed);
  const operation = memberOf(Operations, feed.operation);
  const breaker = memberOf(BreakerStates, feed.breaker);
  const quota = t('feed.quotaValue', { used: feed.quotaUsed, limit: feed.quotaLimit, left: Math.max(0, feed.quotaLimit - feed.quotaUsed) });

  return (
    <li className={styles.card} data-state={state}>
      <h3>
        {operation ? t(`feed.operation.${operation}`) : feed.operation}
        <span className={styles.state}>{t(`feed.state.${state}`)}</span>
      </h3>
      {feed.failure && <Failure failure={feed.failure} />}
      <dl className={styles.facts}>
        <Fact name={t('feed.lastGood')}>{feed.lastGoodAt ? <Ago at={feed.lastGoodAt} /> : t('feed.never')}</Fact>
        <Fact name={t('feed.nextPoll')}>{feed.nextPollAt ? <Moment at={feed.nextPollAt} /> : t('feed.never')}</Fact>
        <Fact name={t('feed.quota')}>{quota}</Fact>
        <Fact name={t('feed.rows')}>{feed.rows}</Fact>
        <Fact name={t('feed.rejected')}>{feed.rejectedRows}</Fact>
        <Fact name={t('feed.missing')}>{feed.missingRows}</Fact>
        <Fact name={t('feed.breakerLabel')}>{breaker ? t(`feed.breaker.${breaker}`) : feed.breaker}</Fact>
      </dl>
    </li>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Ago({ at }: { at: string }) {
  return <time dateTime={at}>{useAge(at)}</time>;
}

function Moment({ at }: { at: string }) {
  return <time dateTime={at}>{useMoment(at)}</time>;
}

function Failure({ failure }: { failure: NonNullable<ErFeed['failure']> }) {
  const { t } = useTranslation();
  const time = useMoment(failure.since);
  return <p className={styles.failure}>{t('feed.failure', { time, code: failure.code, text: failure.text })}</p>;
}
