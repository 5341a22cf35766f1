import { useTranslation } from 'react-i18next';
import { Notice } from '../../accounts/forms/Notice';
import { Loaded } from '../../accounts/own/Loaded';
import { postJson } from '../../api/commands';
import type { NodeBreaker, OpsNode } from '../../api/types';
import { useCommand } from '../../api/useCommand';
import { AsOf } from './AsOf';
import { guardedBy, ordersFor, stateOf, type BreakerOrder } from './breakers';
import { BreakerWord } from './BreakerWord';
import { Refused } from './Refused';
import { Sure } from './Sure';
import { useNodes, useOpsChanged } from './useOps';
import { useOpsWords } from './useOpsWords';
import { useOrdered } from './useOrdered';
import formStyles from '../../accounts/forms/form.module.css';
import styles from './console.module.css';

/** What guards the system against what does not answer, with the way to do it by hand. */
export function BreakersPage() {
  const { t } = useTranslation();
  const nodes = useNodes();
  return (
    <div className={styles.sections}>
      <p className={formStyles.lead}>{t('ops.breakersLead')}</p>
      <AsOf query={nodes} />
      <Loaded query={nodes}>
        {({ items }) => (items.length === 0 ? <p className={styles.none}>{t('ops.nodesNone')}</p> : items.map((node) => <BreakersOf key={node.node} node={node} />))}
      </Loaded>
    </div>
  );
}

function BreakersOf({ node }: { node: OpsNode }) {
  const { t } = useTranslation();
  const { program } = useOpsWords();
  return (
    <section className={formStyles.card} aria-label={node.node}>
      <h2>
        {program(node.program)} <small>{node.node}</small>
      </h2>
      {node.silent && <Notice kind="problem">{t('ops.silentOrders')}</Notice>}
      {node.breakers.length === 0 ? (
        <p className={styles.none}>{t('ops.breakersNone')}</p>
      ) : (
        <ul className={styles.rows} data-testid="breakers">
          {node.breakers.map((breaker) => (
            <BreakerRow key={breaker.name} node={node.node} breaker={breaker} />
          ))}
        </ul>
      )}
    </section>
  );
}

function BreakerRow({ node, breaker }: { node: string; breaker: NodeBreaker }) {
  const { t } = useTranslation();
  const changed = useOpsChanged();
  const state = stateOf(breaker);
  const guarded = guardedBy(breaker.name);
  const ordered = useOrdered<BreakerOrder>((order) => order === state);
  const command = useCommand((order: BreakerOrder, key) =>
    postJson(`/api/ops/nodes/${encodeURIComponent(node)}/breakers/${encodeURIComponent(breaker.name)}`, { state: order }, { key }),
  );
  const onOrder = (order: BreakerOrder) =>
    command.mutate(order, {
      onSuccess: () => {
        ordered.begin(order);
        changed();
      },
    });

  return (
    <li data-breaker={breaker.name}>
      <div>
        <h3>{breaker.name}</h3>
        <BreakerWord state={state} />
        {guarded && <p className={styles.note}>{t(guarded)}</p>}
      </div>
      <div className={styles.buttons}>
        {ordersFor(state).map((order) => (
          <Sure
            key={order}
            label={t(`ops.order${Words[order]}`)}
            name={t(`ops.order${Words[order]}One`, { name: breaker.name })}
            consequence={t(`ops.order${Words[order]}Sure`)}
            busy={command.isPending || ordered.waiting !== undefined}
            onSure={() => onOrder(order)}
          />
        ))}
      </div>
      {ordered.waiting !== undefined && <p role="status">{t('ops.ordered')}</p>}
      {ordered.missed && <Notice kind="problem">{t('ops.breakerMissed')}</Notice>}
      <Refused error={command.error} />
    </li>
  );
}

const Words = { isolated: 'Isolate', closed: 'Close' } as const;
