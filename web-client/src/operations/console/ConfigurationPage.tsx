import { useTranslation } from 'react-i18next';
import { Notice } from '../../accounts/forms/Notice';
import { Loaded } from '../../accounts/own/Loaded';
import type { NodeConfiguration, OpsNode } from '../../api/types';
import { AsOf } from './AsOf';
import { Fact, Facts } from './Facts';
import { LogLevels } from './LogLevels';
import { NodeChoice, useChosenNode } from './NodeChoice';
import { Settings } from './Settings';
import { useNodes } from './useOps';
import { useOpsWords } from './useOpsWords';
import formStyles from '../../accounts/forms/form.module.css';
import styles from './console.module.css';

/** What a process runs with, where it comes from, and how much it logs. */
export function ConfigurationPage() {
  const { t } = useTranslation();
  const nodes = useNodes();
  return (
    <div className={styles.sections}>
      <AsOf query={nodes} />
      <Loaded query={nodes}>{({ items }) => (items.length === 0 ? <p className={styles.none}>{t('ops.nodesNone')}</p> : <OfNode nodes={items} />)}</Loaded>
    </div>
  );
}

function OfNode({ nodes }: { nodes: OpsNode[] }) {
  const { t } = useTranslation();
  const node = useChosenNode(nodes) ?? nodes[0];
  if (!node) return null;
  const differ = new Set(nodes.map(({ configuration }) => configuration.revision)).size > 1;
  return (
    <>
      <div className={styles.tools}>
        <NodeChoice nodes={nodes} chosen={node} />
      </div>
      {differ && <Notice kind="problem">{t('ops.revisionsDiffer')}</Notice>}
      {node.silent && <Notice kind="problem">{t('ops.silentOrders')}</Notice>}
      <InForce configuration={node.configuration} />
      <LogLevels key={node.node} node={node} nodes={nodes} />
      <Settings settings={node.configuration.settings} />
    </>
  );
}

function InForce({ configuration }: { configuration: NodeConfiguration }) {
  const { t } = useTranslation();
  const { revision } = useOpsWords();
  return (
    <section className={formStyles.card} aria-labelledby="in-force-title">
      <h2 id="in-force-title">{t('ops.inForce')}</h2>
      <Facts>
        <Fact name={t('ops.revision')}>{revision(configuration.revision)}</Fact>
        <Fact name={t('ops.awaiting')}>{configuration.awaitingRestart.length === 0 ? t('ops.nothing') : <Lines of={configuration.awaitingRestart} />}</Fact>
        <Fact name={t('ops.refused')}>{configuration.refused.length === 0 ? t('ops.nothing') : <Lines of={configuration.refused} />}</Fact>
      </Facts>
    </section>
  );
}

function Lines({ of }: { of: string[] }) {
  return (
    <ul>
      {of.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
