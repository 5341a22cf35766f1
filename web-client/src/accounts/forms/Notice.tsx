import type { ReactNode } from 'react';
import { Icon } from '../../shell/Icon';
import styles from './form.module.css';

const Icons = { problem: 'alert', done: 'check', note: 'info' } as const;

/** Something that is so; a problem interrupts a screen reader, the others wait for their turn. */
export function Notice({ kind, children }: { kind: keyof typeof Icons; children: ReactNode }) {
  return (
    <div className={styles.notice} data-kind={kind} role={kind === 'problem' ? 'alert' : 'status'}>
      <Icon name={Icons[kind]} />
      <div>{children}</div>
    </div>
  );
}
