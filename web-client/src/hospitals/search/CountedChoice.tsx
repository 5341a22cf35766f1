import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Facet } from '../../api/types';
import { memberOf } from '../../words/memberOf';

interface Props<T extends string> {
  label: string;
  /** What no choice is called. */
  none: string;
  choices: readonly T[];
  nameOf: (choice: T) => string;
  /** How many each choice would find; those without any are not offered. Undefined while not known. */
  counts: readonly Facet[] | undefined;
  value: T | undefined;
  onChange: (choice: T | undefined) => void;
  disabled?: boolean;
  className?: string | undefined;
  testId?: string;
}

/** One of many, with what each would find: the device's own picker, which works with one hand and every screen reader. */
export function CountedChoice<T extends string>({ label, none, choices, nameOf, counts, value, onChange, testId, ...look }: Props<T>) {
  const { i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language);
  const countOf = (choice: T) => counts?.find((facet) => facet.value === choice)?.count ?? 0;
  const offered = choices.filter((choice) => !counts || choice === value || countOf(choice) > 0);
  return (
    <NativeSelect
      label={label}
      data-testid={testId}
      value={value ?? ''}
      onChange={(event) => onChange(memberOf(choices, event.currentTarget.value))}
      data={[
        { value: '', label: none },
        ...offered.map((choice) => ({ value: choice, label: counts ? `${nameOf(choice)} (${number.format(countOf(choice))})` : nameOf(choice) })),
      ]}
      {...look}
    />
  );
}
