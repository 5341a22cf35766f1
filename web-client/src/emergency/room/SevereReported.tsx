import { useTranslation } from 'react-i18next';
import type { ErRoom } from '../../api/types';
import { Limits } from '../severe/Limits';
import { Statements } from '../severe/Statements';
import { memberOf } from '../../words/memberOf';
import { SevereKinds } from '../words/bedKinds';
import styles from './room.module.css';

const States = ['yes', 'no', 'notProvided'] as const;
const Signs = { yes: '●', no: '✕', notProvided: '–' } as const;

/** Severe illnesses of which the hospital says something; its conditions are shown as it wrote them. */
export function SevereReported({ severe }: { severe: ErRoom['severe'] }) {
  const { t } = useTranslation();
  const reported = SevereKinds.flatMap((kind) => {
    const said = severe[kind];
    const state = memberOf(States, said?.state);
    return said && state && state !== 'notProvided' ? [{ kind, state, said }] : [];
  });

  return (
    <section className={styles.panel} aria-labelledby="severe">
      <h2 id="severe">{t('room.severe')}</h2>
      <p className={styles.note}>{t(reported.length > 0 ? 'room.severeNote' : 'room.severeNone')}</p>
      <dl className={`${styles.states} ${styles.wide}`}>
        {reported.map(({ kind, state, said }) => (
          <div key={kind} data-state={state}>
            <dt>
              {t(`severe.${kind}`)}
              {said.condition && (
                <small lang="ko" className={styles.condition}>
                  {said.condition}
                </small>
              )}
              {said.limits && <Limits limits={said.limits} />}
              {said.contradiction && <Statements statements={said.contradiction} />}
            </dt>
            <dd data-contradicted={said.contradiction != null}>
              <span aria-hidden="true">{Signs[state]}</span> {t(`severeState.${state}`)}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
