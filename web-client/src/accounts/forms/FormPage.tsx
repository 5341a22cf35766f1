import type { ReactNode } from 'react';
import { useTitle } from '../../shell/useTitle';
import styles from './form.module.css';

/** A page that is one form, in a card that fits a hand. */
export function FormPage({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  useTitle(title);
  return (
    <div className={styles.page}>
      <section className={styles.card} aria-labelledby="form-title">
        <h1 id="form-title">{title}</h1>
        {lead && <p className={styles.lead}>{lead}</p>}
        {children}
      </section>
    </div>
  );
}
