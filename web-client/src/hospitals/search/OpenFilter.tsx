import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import filterStyles from '../../controls/filters.module.css';
import { useServerNow } from '../../shell/clock';
import { koreanClock, koreanDay } from '../../words/koreanTime';
import { memberOf } from '../../words/memberOf';
import type { HospitalQuery } from '../query/hospitalQuery';
import { isKoreanTime, OpenWords } from '../query/openTime';
import { useOpenChoices } from './useFilterWords';
import type { ChangeQuery } from './useHospitalQuery';

const Chosen = 'chosen';

/** Open when: at one of the usual times, or at one that is chosen. */
export function OpenFilter({ query, onChange }: { query: HospitalQuery; onChange: ChangeQuery }) {
  const { t } = useTranslation();
  const choices = useOpenChoices();
  const now = useServerNow();
  const time = query.open !== undefined && isKoreanTime(query.open) ? query.open : undefined;
  return (
    <>
      <NativeSelect
        className={filterStyles.named}
        label={t('search.open')}
        data-testid="open-select"
        value={time ? Chosen : (query.open ?? '')}
        onChange={(event) => {
          const { value } = event.currentTarget;
          onChange({ open: value === Chosen ? `${koreanDay(now)}T${koreanClock(now)}` : memberOf(OpenWords, value) });
        }}
        data={[{ value: '', label: t('openAt.any') }, ...choices.map(({ open, label }) => ({ value: open, label })), { value: Chosen, label: t('openAt.chosen') }]}
      />
      {time && (
        <TextInput
          className={filterStyles.named}
          label={t('search.openTime')}
          type="datetime-local"
          value={time}
          onChange={(event) => {
            const { value } = event.currentTarget;
            if (isKoreanTime(value)) onChange({ open: value });
          }}
        />
      )}
    </>
  );
}
