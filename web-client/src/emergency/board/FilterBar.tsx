import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErRegion } from '../../api/types';
import { Icon } from '../../shell/Icon';
import { memberOf } from '../../words/memberOf';
import { regionName } from '../../words/regions';
import { narrowings, Sorts, type BoardQuery, type Sort } from '../filters/boardQuery';
import { MoreFilters } from './MoreFilters';
import type { ChangeQuery } from './useBoardQuery';
import styles from '../../controls/filters.module.css';

interface Props {
  query: BoardQuery;
  sort: Sort;
  hasPlace: boolean;
  regions: readonly ErRegion[];
  onChange: ChangeQuery;
}

export function FilterBar({ query, sort, hasPlace, regions, onChange }: Props) {
  const { t, i18n } = useTranslation();
  const set = narrowings(query) + (query.text ? 1 : 0);
  const [open, setOpen] = useState(set > 0);
  const districts = regions.find(({ code }) => code === query.region)?.districts ?? [];

  return (
    <section className={styles.filters} aria-label={t('filter.label')}>
      <NativeSelect
        className={styles.named}
        label={t('filter.region')}
        data-testid="region-select"
        value={query.region ?? ''}
        onChange={(event) => onChange({ region: event.currentTarget.value || undefined, district: undefined, near: undefined })}
        data={[{ value: '', label: t('filter.nation') }, ...regions.map((region) => ({ value: region.code, label: regionName(region, i18n.language) }))]}
      />
      <NativeSelect
        className={styles.named}
        label={t('filter.district')}
        value={query.district ?? ''}
        disabled={districts.length === 0}
        onChange={(event) => onChange({ district: event.currentTarget.value || undefined })}
        data={[{ value: '', label: t('filter.allDistricts') }, ...districts.map(({ name, rooms }) => ({ value: name, label: t('filter.districtOption', { name, rooms }) }))]}
      />
      <NativeSelect
        className={styles.named}
        label={t('filter.sort')}
        data-testid="sort-select"
        value={sort}
        onChange={(event) => onChange({ sort: memberOf(Sorts, event.currentTarget.value) })}
        data={Sorts.map((value) => ({ value, label: t(`sort.${value}`), disabled: (value === 'distance' || value === 'recommended') && !hasPlace }))}
      />
      <Button
        variant="default"
        aria-expanded={open}
        aria-controls="more-filters"
        rightSection={<Icon name={open ? 'up' : 'down'} size={18} />}
        onClick={() => setOpen(!open)}
      >
        {set > 0 ? t('filter.moreSet', { count: set }) : t(open ? 'filter.less' : 'filter.more')}
      </Button>
      <div id="more-filters" className={styles.moreFilters} hidden={!open}>
        <MoreFilters query={query} onChange={onChange} />
      </div>
    </section>
  );
}
