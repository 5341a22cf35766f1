import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Facets } from '../../api/types';
import filterStyles from '../../controls/filters.module.css';
import { Icon } from '../../shell/Icon';
import { memberOf } from '../../words/memberOf';
import { Departments, Kinds, Sorts, type HospitalQuery } from '../query/hospitalQuery';
import { ChosenValues } from './ChosenValues';
import { CountedChoices } from './CountedChoices';
import { OpenFilter } from './OpenFilter';
import { PlaceFilter } from './PlaceFilter';
import type { ChangeQuery } from './useHospitalQuery';
import styles from './search.module.css';

interface Props {
  query: HospitalQuery;
  hasPlace: boolean;
  facets: Facets | undefined;
  onChange: ChangeQuery;
}

export function SearchFilters({ query, hasPlace, facets, onChange }: Props) {
  const { t } = useTranslation();
  const folded = [query.kinds.length > 0, query.moonlight, query.emergency].filter(Boolean).length;
  const [open, setOpen] = useState(false);
  const foldable = `${filterStyles.named} ${styles.folded}`;

  return (
    <section className={`${filterStyles.filters} ${styles.filters}`} data-open={open || undefined} aria-label={t('search.filters')}>
      <CountedChoices
        className={filterStyles.named}
        label={t('search.department')}
        none={t('search.anyDepartment')}
        more={t('search.moreDepartments')}
        choices={Departments}
        nameOf={(department) => t(`department.${department}`)}
        counts={facets?.departments}
        chosen={query.departments}
        onChange={(departments) => onChange({ departments })}
        testId="department-select"
      />
      <OpenFilter query={query} onChange={onChange} />
      <PlaceFilter className={query.region ? filterStyles.named : foldable} query={query} facets={facets} onChange={onChange} />
      <NativeSelect
        className={foldable}
        label={t('filter.sort')}
        value={query.sort === 'name' || !hasPlace ? 'name' : 'distance'}
        onChange={(event) => onChange({ sort: memberOf(Sorts, event.currentTarget.value) })}
        data={Sorts.map((value) => ({ value, label: t(`sort.${value}`), disabled: value === 'distance' && !hasPlace }))}
      />
      <Button className={styles.unfold} variant="default" aria-expanded={open} aria-controls="more-filters" rightSection={<Icon name={open ? 'up' : 'down'} size={18} />} onClick={() => setOpen(!open)}>
        {folded > 0 ? t('filter.moreSet', { count: folded }) : t(open ? 'filter.less' : 'filter.more')}
      </Button>
      <div id="more-filters" className={filterStyles.moreFilters} hidden={!open}>
        <CountedChoices
          label={t('search.kind')}
          none={t('search.anyKind')}
          more={t('search.moreKinds')}
          choices={Kinds}
          nameOf={(kind) => t(`kind.${kind}`)}
          counts={facets?.kinds}
          chosen={query.kinds}
          onChange={(kinds) => onChange({ kinds })}
          testId="kind-select"
        />
        <div className={styles.checks}>
          <Checkbox
            size="md"
            label={counted(t('search.moonlight'), facets?.moonlight)}
            checked={query.moonlight}
            onChange={(event) => onChange({ moonlight: event.currentTarget.checked })}
          />
          <Checkbox
            size="md"
            label={counted(t('search.emergency'), facets?.emergency)}
            checked={query.emergency}
            onChange={(event) => onChange({ emergency: event.currentTarget.checked })}
          />
        </div>
      </div>
      <ChosenValues query={query} onChange={onChange} />
    </section>
  );
}

function counted(name: string, count: number | undefined): string {
  return count === undefined ? name : `${name} (${count})`;
}
