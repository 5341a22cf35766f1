import { useTranslation } from 'react-i18next';
import { useServerNow } from '../../shell/clock';
import { dayWords } from '../../words/koreanTime';
import { regionName } from '../../words/regions';
import type { HospitalQuery } from '../query/hospitalQuery';
import { setFilters, type Filter } from '../query/loosen';
import { openTime, OpenWords, type Open } from '../query/openTime';
import { memberOf } from '../../words/memberOf';
import { useHolidays } from './useOpenTime';
import { useRegionCounts } from './useRegionCounts';

/** Names the filters of a query. */
export function useFilterWords() {
  const { t, i18n } = useTranslation();
  const regions = useRegionCounts();
  const region = (code: string | undefined) => regions.find((known) => known.code === code);

  const wordsOf = (query: HospitalQuery, filter: Filter): string => {
    switch (filter) {
      case 'text':
        return `‘${query.text}’`;
      case 'kinds':
        return query.kinds.map((kind) => t(`kind.${kind}`)).join(', ');
      case 'departments':
        return query.departments.map((department) => t(`department.${department}`)).join(', ');
      case 'region': {
        const known = region(query.region);
        return known ? regionName(known, i18n.language) : (query.region ?? '');
      }
      case 'district':
        return query.district ?? '';
      case 'near':
        return query.near === 'me' ? t('search.nearMe', { radius: query.radius }) : t('search.nearPlace', { place: query.near, radius: query.radius });
      case 'open':
        return query.open ? openName(query.open) : '';
      case 'moonlight':
        return t('search.moonlight');
      case 'emergency':
        return t('search.emergency');
    }
  };
  const openName = (open: Open) => {
    const word = memberOf(OpenWords, open);
    return word ? t(`openAt.${word}`) : timeWords(i18n.language, open);
  };
  return { wordsOf, allOf: (query: HospitalQuery) => setFilters(query).map((filter) => wordsOf(query, filter)).join(' · ') };
}

/** What each wish for open hours means just now, said with its day. */
export function useOpenChoices(): { open: Open; label: string }[] {
  const { t, i18n } = useTranslation();
  const holidays = useHolidays();
  const now = useServerNow();
  return OpenWords.flatMap((open) => {
    const time = openTime(open, now, holidays);
    if (time === undefined) return [];
    return [{ open, label: time === 'now' ? t('openAt.now') : `${t(`openAt.${open}`)} · ${timeWords(i18n.language, time)}` }];
  });
}

export function timeWords(language: string, koreanTime: string): string {
  const [day = '', clock = ''] = koreanTime.split('T');
  return `${dayWords(language, day)} ${clock}`;
}
