import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OpsNode } from '../../api/types';
import styles from './console.module.css';

/** Whom an order about a process reaches: it alone, all that do the same, or all. */
export type Reach = 'node' | 'service' | 'all';

interface Props {
  node: OpsNode;
  nodes: readonly OpsNode[];
  reach: Reach;
  onReach: (reach: Reach) => void;
}

/** Where there is one process, there is no choice. */
export function ReachChoice({ node, nodes, reach, onReach }: Props) {
  const { t } = useTranslation();
  const alike = nodes.filter((other) => other.program === node.program && other.roles.join() === node.roles.join()).length;
  if (nodes.length === 1) return null;
  return (
    <div className={styles.tools}>
      <NativeSelect
        label={t('ops.reach')}
        value={reach}
        onChange={(event) => onReach(event.currentTarget.value as Reach)}
        data={[
          { value: 'node', label: t('ops.reachNode') },
          { value: 'service', label: t('ops.reachService', { count: alike }) },
          { value: 'all', label: t('ops.allNodes', { count: nodes.length }) },
        ]}
      />
    </div>
  );
}
