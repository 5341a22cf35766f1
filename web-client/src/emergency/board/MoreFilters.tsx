import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EquipmentKinds, FilterBeds, Grades, memberOf } from '../words/bedKinds';
import { MaxAges, type BoardQuery } from '../filters/boardQuery';
import type { ChangeQuery } from './useBoardQuery';

export function MoreFilters({ query, onChange }: { query: BoardQuery; onChange: ChangeQuery }) {
  const { t } = useTranslation();
  const any = { value: '', label: t('filter.any') };
  return (
    <>
      <NativeSelect
        label={t('filter.bed')}
        value={query.bed ?? ''}
        onChange={(event) => onChange({ bed: memberOf(FilterBeds, event.currentTarget.value) })}
        data={[any, ...FilterBeds.map((value) => ({ value, label: t(`bed.${value}`) }))]}
      />
      <NativeSelect
        label={t('filter.equipment')}
        value={query.equipment ?? ''}
        onChange={(event) => onChange({ equipment: memberOf(EquipmentKinds, event.currentTarget.value) })}
        data={[any, ...EquipmentKinds.map((value) => ({ value, label: t(`equipment.${value}`) }))]}
      />
      <NativeSelect
        label={t('filter.grade')}
        value={query.grade ?? ''}
        onChange={(event) => onChange({ grade: memberOf(Grades, event.currentTarget.value) })}
        data={[any, ...Grades.map((value) => ({ value, label: t(`grade.${value}`) }))]}
      />
      <NativeSelect
        label={t('filter.age')}
        value={query.age ?? ''}
        onChange={(event) => onChange({ age: memberOf(MaxAges, event.currentTarget.value) })}
        data={[
          { value: '', label: t('filter.ageAny') },
          { value: 'ageing', label: t('filter.ageAgeing') },
          { value: 'fresh', label: t('filter.ageFresh') },
        ]}
      />
      <TextInput
        label={t('filter.text')}
        placeholder={t('filter.textHint')}
        value={query.text ?? ''}
        onChange={(event) => onChange({ text: event.currentTarget.value || undefined })}
        type="search"
      />
    </>
  );
}
