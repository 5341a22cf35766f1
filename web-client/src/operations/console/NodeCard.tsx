import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OpsNode } from '../../api/types';
import { stateOf, worst } from './breakers';
import { BreakerWord } from './BreakerWord';
import { Fact, Facts } from './Facts';
import { useOpsWords } from './useOpsWords';
import { useServerSecond } from './useSecond';
import styles from './console.module.css';

export function NodeCard({ node }: { node: OpsNode }) {
  const { t } = useTranslation();
  const { program, span, moment, percent, bytes, count, revision } = useOpsWords();
  const now = useServerSecond();
  const { usage, configuration } = node;
  const activations = node.grains.reduce((sum, grain) => sum + grain.activations, 0);
  return (
    <li className={styles.card} data-silent={node.silent || undefined}>
      <h3>
        {program(node.program)} <small>{node.node}</small>
      </h3>
      <p className={styles.report} data-silent={node.silent || undefined}>
        {t(node.silent ? 'ops.nodeSilent' : 'ops.reported', { age: span(Date.parse(node.reportedAt), now) })}
      </p>
      <ul className={styles.roles} aria-label={t('ops.roles')}>
        {node.roles.map((role) => (
          <li key={role}>{role}</li>
        ))}
      </ul>
      <Facts>
        <Fact name={t('ops.started')}>
          <time dateTime={node.startedAt} title={moment(node.startedAt)}>
            {t('ops.ago', { age: span(Date.parse(node.startedAt), now) })}
          </time>
        </Fact>
        <Fact name={t('ops.cpu')}>{percent(usage.cpuShare)}</Fact>
        <Fact name={t('ops.memory')}>{t('ops.memoryValue', { all: bytes(usage.workingSetBytes), heap: bytes(usage.heapBytes) })}</Fact>
        <Fact name={t('ops.threads')}>{t('ops.threadsValue', { threads: count(usage.threads), queued: count(usage.queuedWork) })}</Fact>
        <Fact name={t('ops.connections')}>{t('ops.connectionsValue', { connections: count(usage.connections), watchers: count(usage.watchers) })}</Fact>
        <Fact name={t('ops.activations')}>
          <Link to={`/ops/grains?node=${encodeURIComponent(node.node)}`}>{count(activations)}</Link>
        </Fact>
        <Fact name={t('ops.worstBreaker')}>
          <WorstBreaker node={node} />
        </Fact>
        <Fact name={t('ops.revision')}>
          <Link to={`/ops/configuration?node=${encodeURIComponent(node.node)}`}>{revision(configuration.revision)}</Link>
        </Fact>
      </Facts>
      {configuration.refused.length > 0 && <p className={styles.trouble}>{t('ops.refusedCount', { count: configuration.refused.length })}</p>}
      {configuration.awaitingRestart.length > 0 && <p className={styles.wait}>{t('ops.awaitingCount', { count: configuration.awaitingRestart.length })}</p>}
    </li>
  );
}

function WorstBreaker({ node }: { node: OpsNode }) {
  const { t } = useTranslation();
  const breaker = worst(node.breakers);
  if (!breaker) return t('ops.breakersNoneShort');
  const state = stateOf(breaker);
  return (
    <>
      {state !== 'closed' && <Link to="/ops/breakers">{breaker.name}</Link>} <BreakerWord state={state} />
    </>
  );
}
