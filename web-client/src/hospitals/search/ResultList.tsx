import { useEffect, useRef } from 'react';
import type { Hospital } from '../../api/types';
import finderStyles from '../../controls/finder.module.css';
import type { Selection } from './useSelection';
import { ResultRow } from './ResultRow';
import styles from './results.module.css';

interface Props {
  items: readonly Hospital[];
  at: string;
  /** Whether these are still the answer to the question before. */
  outdated: boolean;
  selection: Selection;
  onLeave: () => void;
}

export function ResultList({ items, at, outdated, selection, onLeave }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const { hpid, from, select } = selection;

  // What is chosen on the map comes into view in the list.
  useEffect(() => {
    if (hpid === undefined || from !== 'map') return;
    list.current?.querySelector(`[data-hpid="${CSS.escape(hpid)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [hpid, from]);

  return (
    <ul className={`${finderStyles.list} ${styles.results}`} ref={list} aria-busy={outdated} data-outdated={outdated || undefined}>
      {items.map((hospital, index) => (
        <ResultRow key={hospital.hpid} hospital={hospital} number={index + 1} at={at} selected={hospital.hpid === hpid} onSelect={select.inList} onLeave={onLeave} />
      ))}
    </ul>
  );
}
