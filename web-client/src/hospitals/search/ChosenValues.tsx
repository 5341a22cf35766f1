import { useTranslation } from 'react-i18next';
import { Icon } from '../../shell/Icon';
import type { HospitalQuery } from '../query/hospitalQuery';
import type { ChangeQuery } from './useHospitalQuery';
import styles from './search.module.css';

/** The departments and kinds that are chosen, each with the way to let it go. */
export function ChosenValues({ query: { departments, kinds }, onChange }: { query: HospitalQuery; onChange: ChangeQuery }) {
  const { t } = useTranslation();
  if (departments.length + kinds.length === 0) return null;
  return (
    <ul className={styles.chosen} aria-label={t('search.chosen')} data-testid="chosen">
      {departments.map((department) => (
        <Chosen key={department} name={t(`department.${department}`)} onRemove={() => onChange({ departments: departments.filter((other) => other !== department) })} />
      ))}
      {kinds.map((kind) => (
        <Chosen key={kind} name={t(`kind.${kind}`)} onRemove={() => onChange({ kinds: kinds.filter((other) => other !== kind) })} />
      ))}
    </ul>
  );
}

function Chosen({ name, onRemove }: { name: string; onRemove: () => void }) {
  const { t } = useTranslation();
  return (
    <li>
      <button type="button" aria-label={t('search.unchoose', { name })} onClick={onRemove}>
        {name} <Icon name="close" size={16} />
      </button>
    </li>
  );
}
