import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { OpsNode } from '../../api/types';
import { useOpsWords } from './useOpsWords';

/** Which process a page is about stands in its address; undefined for all of them, and for one that is gone. */
export function useChosenNode(nodes: readonly OpsNode[]): OpsNode | undefined {
  const [query] = useSearchParams();
  return nodes.find(({ node }) => node === query.get('node'));
}

export function NodeChoice({ nodes, chosen, withAll }: { nodes: readonly OpsNode[]; chosen: OpsNode | undefined; withAll?: boolean }) {
  const { t } = useTranslation();
  const { program } = useOpsWords();
  const [, setQuery] = useSearchParams();
  return (
    <NativeSelect
      label={t('ops.node')}
      value={chosen?.node ?? ''}
      onChange={(event) => setQuery(event.currentTarget.value === '' ? {} : { node: event.currentTarget.value }, { replace: true })}
      data={[...(withAll ? [{ value: '', label: t('ops.allNodes', { count: nodes.length }) }] : []), ...nodes.map((each) => ({ value: each.node, label: `${program(each.program)} · ${each.node}` }))]}
    />
  );
}
