import { useTranslation } from 'react-i18next';
import type { ErRoom } from '../../api/types';
import { memberOf } from '../../words/memberOf';
import { EquipmentKinds } from '../words/bedKinds';
import styles from './room.module.css';

const States = ['yes', 'no', 'notOwned'] as const;
const Signs = { yes: '●', no: '✕', notOwned: '–' } as const;

export function EquipmentReported({ equipment }: { equipment: ErRoom['equipment'] }) {
  const { t } = useTranslation();
  const reported = EquipmentKinds.flatMap((kind) => {
    const state = memberOf(States, equipment[kind]);
    return state ? [{ kind, state }] : [];
  });
  if (reported.length === 0) return null;

  return (
    <section className={styles.panel} aria-labelledby="equipment">
      <h2 id="equipment">{t('room.equipment')}</h2>
      <dl className={styles.states}>
        {reported.map(({ kind, state }) => (
          <div key={kind} data-state={state}>
            <dt>{t(`equipment.${kind}`)}</dt>
            <dd>
              <span aria-hidden="true">{Signs[state]}</span> {t(`equipmentState.${state}`)}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
