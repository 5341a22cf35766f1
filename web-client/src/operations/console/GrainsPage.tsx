import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../accounts/own/Loaded';
import type { OpsNode } from '../../api/types';
import { AsOf } from './AsOf';
import { says, together } from './figures';
import { ActivationTable, MethodTable, StorageTable, StreamTable } from './FigureTables';
import { NodeChoice, useChosenNode } from './NodeChoice';
import { useNodes } from './useOps';
import styles from './console.module.css';

/** What grains do: how many there are, which calls are busy, slow or failing, what they store and tell. */
export function GrainsPage() {
  const nodes = useNodes();
  return (
    <div className={styles.sections}>
      <AsOf query={nodes} />
      <Loaded query={nodes}>{({ items }) => <Figures nodes={items} />}</Loaded>
    </div>
  );
}

function Figures({ nodes }: { nodes: OpsNode[] }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const chosen = useChosenNode(nodes);
  const all = together(chosen ? [chosen] : nodes);
  return (
    <>
      <div className={styles.tools}>
        <NodeChoice nodes={nodes} chosen={chosen} withAll />
        <TextInput label={t('ops.find')} placeholder={t('ops.findGrain')} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} autoComplete="off" />
      </div>
      <p className={styles.note}>{t('ops.window')}</p>
      <MethodTable methods={all.methods.filter(({ grain, method }) => says(`${grain} ${method}`, typed))} />
      <div className={styles.columns}>
        <ActivationTable grains={all.grains.filter(({ type }) => says(type, typed))} />
        <StorageTable storage={all.storage.filter(({ operation, state }) => says(`${operation} ${state}`, typed))} />
        <StreamTable streams={all.streams.filter(({ name }) => says(name, typed))} />
      </div>
    </>
  );
}
