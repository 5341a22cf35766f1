import { useTranslation } from 'react-i18next';
import type { ErRoom } from '../../api/types';
import { Icon } from '../../shell/Icon';
import { saysOf } from '../recommend/judgement';
import type { SevereKind } from '../words/bedKinds';
import styles from './severe.module.css';

/** What a room says of the illnesses that the reader asked for; where it says both, both are shown. */
export function SevereAsked({ room, asked }: { room: ErRoom; asked: readonly SevereKind[] }) {
  const { t } = useTranslation();
  return (
    <ul className={styles.asked}>
      {asked.map((kind) => {
        const { refused } = saysOf(room, kind);
        const condition = room.severe[kind]?.condition;
        return (
          <li key={kind} data-contradicted={refused}>
            {refused ? <Icon name="alert" size={16} /> : <span aria-hidden="true">●</span>}
            <span>
              {t(`severe.${kind}`)}: {t(refused ? 'severeSays.contradicted' : 'severeState.yes')}
              {condition && <span lang="ko"> ({condition})</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
