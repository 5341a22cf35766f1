import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../accounts/forms/Notice';
import { useOpsWords } from './useOpsWords';
import { useSecond } from './useSecond';
import styles from './console.module.css';

/** An answer that is older than some questions came late, whether or not they failed. */
const Late = 10_000;

/** How old what is shown is. A server that does not answer is no reason to take away what it said last. */
export function AsOf({ query, every = 2_000 }: { query: Pick<UseQueryResult, 'dataUpdatedAt' | 'isError'>; every?: number }) {
  const { t } = useTranslation();
  const { clock, span } = useOpsWords();
  const now = useSecond();
  const at = query.dataUpdatedAt;
  if (at === 0) return null;
  const isLate = query.isError || now - at >= Late + every;
  return (
    <>
      {isLate && <Notice kind="problem">{t('ops.silent', { time: clock(at) })}</Notice>}
      <p className={styles.asOf}>{t('ops.asOf', { age: span(at, now) })}</p>
    </>
  );
}
