import { useTranslation } from 'react-i18next';
import type { Hospital } from '../../api/types';
import { shortRegionName } from '../../words/regions';
import { useRegionCounts } from '../search/useRegionCounts';

/** Region and district: there is a 중구 in six cities. */
export function WhereAbout({ hospital: { region, district } }: { hospital: Pick<Hospital, 'region' | 'district'> }) {
  const { i18n } = useTranslation();
  const known = useRegionCounts().find(({ code }) => code === region);
  return (
    <span>
      {known && shortRegionName(known, i18n.language)} <span lang="ko">{district}</span>
    </span>
  );
}
