import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Registered } from '../../api/types';
import { koreanDay, yearDayWords } from '../../words/koreanTime';
import { useRegistered } from './useRegistered';
import styles from './detail.module.css';

/** What the hospital once registered: how much it has, never how much of it is free. */
export function RegisteredCapacity({ hpid }: { hpid: string }) {
  const { t } = useTranslation();
  const { data, isError } = useRegistered(hpid);
  return (
    <section className={styles.panel} aria-labelledby="registered" data-testid="registered">
      <h2 id="registered">
        {t('registered.title')} <span className={styles.notLive}>{t('registered.notLive')}</span>
      </h2>
      <p className={styles.note}>{t('registered.means')}</p>
      {!data && !isError && <Skeleton height="10rem" mt="0.75rem" />}
      {(isError || data?.state === 'unavailable') && <p>{t('registered.unavailable')}</p>}
      {data?.state === 'known' && <Sheet registered={data} />}
    </section>
  );
}

function Sheet({ registered: { beds, services, note, readAt } }: { registered: Registered }) {
  const { t, i18n } = useTranslation();
  return (
    <>
      {beds.length === 0 && services.length === 0 && <p>{t('registered.none')}</p>}
      {beds.length > 0 && (
        <table className={styles.table}>
          <caption>{t('registered.beds')}</caption>
          <tbody>
            {beds.map(({ kind, count }) => (
              <tr key={kind}>
                <th scope="row">{t(`registeredBed.${kind}`)}</th>
                <td>{t('registered.count', { count })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {services.length > 0 && (
        <table className={styles.table}>
          <caption>{t('registered.services')}</caption>
          <tbody>
            {services.map(({ kind, offered }) => (
              <tr key={kind} data-state={offered ? 'yes' : 'no'}>
                <th scope="row">{t(`registeredService.${kind}`)}</th>
                <td>{t(offered ? 'registered.yes' : 'registered.no')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {note && (
        <p className={styles.said} lang="ko">
          {note}
        </p>
      )}
      {readAt && <p className={styles.note}>{t('registered.readAt', { day: yearDayWords(i18n.language, koreanDay(Date.parse(readAt))) })}</p>}
    </>
  );
}
