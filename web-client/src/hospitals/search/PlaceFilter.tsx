import { useTranslation } from 'react-i18next';
import type { Facets } from '../../api/types';
import { regionName } from '../../words/regions';
import type { HospitalQuery } from '../query/hospitalQuery';
import { CountedChoice } from './CountedChoice';
import type { ChangeQuery } from './useHospitalQuery';
import { useRegionCounts } from './useRegionCounts';

interface Props {
  className: string | undefined;
  query: HospitalQuery;
  facets: Facets | undefined;
  onChange: ChangeQuery;
}

/** A region and a district of it; either takes the place to look from away. */
export function PlaceFilter({ className, query, facets, onChange }: Props) {
  const { t, i18n } = useTranslation();
  const regions = useRegionCounts();
  const region = regions.find(({ code }) => code === query.region);
  const districts = region?.districts.map(({ name }) => name) ?? [];
  return (
    <>
      <CountedChoice
        className={className}
        label={t('filter.region')}
        none={t('filter.nation')}
        choices={regions.map(({ code }) => code)}
        nameOf={(code) => {
          const named = regions.find((known) => known.code === code);
          return named ? regionName(named, i18n.language) : code;
        }}
        counts={facets?.regions}
        value={region?.code}
        onChange={(code) => onChange({ region: code, district: undefined, ...(code && { near: undefined, sort: undefined }) })}
        testId="hospital-region"
      />
      <CountedChoice
        className={className}
        label={t('filter.district')}
        none={t('filter.allDistricts')}
        choices={districts}
        nameOf={(name) => name}
        counts={region && facets?.districts}
        value={districts.find((name) => name === query.district)}
        onChange={(district) => onChange({ district })}
        disabled={districts.length === 0}
      />
    </>
  );
}
