import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { memberOf } from '../../words/memberOf';
import { EquipmentKinds, FilterBeds, Grades } from '../words/bedKinds';
import { MaxAges, type BoardQuery } from '../filters/boardQuery';
import { SevereChoice } from '../severe/SevereChoice';
import { Choice } from '../../controls/Choice';
import type { ChangeQuery } from './useBoardQuery';

const Patients = ['child'] as const;

export function MoreFilters({ query, onChange }: { query: BoardQuery; onChange: ChangeQuery }) {
  const { t } = useTranslation();
  const any = t('filter.any');
  const bed = memberOf(FilterBeds, query.bed);
  const ageNames = { ageing: t('filter.ageAgeing'), fresh: t('filter.ageFresh') };
  return (
    <>
      <Choice label={t('filter.bed')} none={any} choices={FilterBeds} nameOf={(kind) => t(`bed.${kind}`)} value={bed} onChange={(bed) => onChange({ bed })} />
      <Choice
        label={t('filter.equipment')}
        none={any}
        choices={EquipmentKinds}
        nameOf={(kind) => t(`equipment.${kind}`)}
        value={query.equipment}
        onChange={(equipment) => onChange({ equipment })}
      />
      <SevereChoice severe={query.severe} onChange={(severe) => onChange({ severe })} />
      <Choice label={t('recommend.patient')} none={any} choices={Patients} nameOf={(patient) => t(`recommend.${patient}`)} value={query.child ? 'child' : undefined} onChange={(patient) => onChange({ child: patient === 'child' })} />
      <Choice label={t('filter.grade')} none={any} choices={Grades} nameOf={(grade) => t(`grade.${grade}`)} value={query.grade} onChange={(grade) => onChange({ grade })} />
      <Choice label={t('filter.age')} none={t('filter.ageAny')} choices={MaxAges} nameOf={(age) => ageNames[age]} value={query.age} onChange={(age) => onChange({ age })} />
      <NameFilter text={query.text} onChange={(text) => onChange({ text })} />
    </>
  );
}

/** Holds what is being typed itself: the address follows a moment later, too late for a Korean syllable that is still being put together. */
function NameFilter({ text, onChange }: { text: string | undefined; onChange: (text: string | undefined) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(text ?? '');
  const [seen, setSeen] = useState(text);
  if (seen !== text) {
    setSeen(text);
    // Cleared from elsewhere.
    if (text === undefined) setTyped('');
  }
  return (
    <TextInput
      label={t('filter.text')}
      placeholder={t('filter.textHint')}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(event.currentTarget.value.trim() || undefined);
      }}
      type="search"
    />
  );
}
