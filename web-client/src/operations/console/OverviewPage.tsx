import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Loaded } from '../../accounts/own/Loaded';
import { FeedCard } from '../../emergency/feed/FeedCard';
import feedStyles from '../../emergency/feed/feed.module.css';
import { useLiveBoards } from '../../emergency/live/LiveBoards';
import { AsOf } from './AsOf';
import { DashboardDoor } from './DashboardDoor';
import { MailFacts } from './MailFacts';
import { NodeCard } from './NodeCard';
import { useMail, useNodes } from './useOps';
import formStyles from '../../accounts/forms/form.module.css';
import styles from './console.module.css';

/** The whole at a glance: each process, the feed with its quota, the mail. */
export function OverviewPage() {
  return (
    <div className={styles.sections}>
      <Nodes />
      <Feeds />
      <Mail />
      <Dashboard />
    </div>
  );
}

function Nodes() {
  const { t } = useTranslation();
  const nodes = useNodes();
  return (
    <section className={styles.section} aria-labelledby="nodes-title">
      <h2 id="nodes-title">{t('ops.nodes')}</h2>
      <AsOf query={nodes} />
      <Loaded query={nodes}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={styles.none}>{t('ops.nodesNone')}</p>
          ) : (
            <ul className={styles.cards} data-testid="nodes">
              {items.map((node) => (
                <NodeCard key={node.node} node={node} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

function Feeds() {
  const { t } = useTranslation();
  const { feeds } = useLiveBoards();
  return (
    <section className={styles.section} aria-labelledby="feeds-title">
      <h2 id="feeds-title">{t('ops.feed')}</h2>
      {feeds ? (
        <ul className={feedStyles.cards} data-testid="feeds">
          {feeds.items.map((feed) => (
            <FeedCard key={feed.operation} feed={feed} />
          ))}
        </ul>
      ) : (
        <p className={styles.none}>{t('about.feedNone')}</p>
      )}
    </section>
  );
}

function Mail() {
  const { t } = useTranslation();
  const mail = useMail();
  return (
    <section className={formStyles.card} aria-labelledby="mail-title">
      <h2 id="mail-title">{t('ops.mail')}</h2>
      <Loaded query={mail}>{(outbox) => <MailFacts outbox={outbox} />}</Loaded>
      <Link to="/ops/mail">{t('ops.mailMore')}</Link>
    </section>
  );
}

/** Only a cluster has one. */
function Dashboard() {
  const address = useNodes().data?.dashboard;
  return address != null && <DashboardDoor address={address} />;
}
