import { NativeSelect } from '@mantine/core';
import { memberOf } from '../words/memberOf';

interface Props<T extends string> {
  label: string;
  /** What no choice is called. */
  none: string;
  choices: readonly T[];
  nameOf: (choice: T) => string;
  value: T | undefined;
  onChange: (choice: T | undefined) => void;
}

/** One of a few, or none: the device's own picker, which works with one hand and every screen reader. */
export function Choice<T extends string>({ label, none, choices, nameOf, value, onChange }: Props<T>) {
  return (
    <NativeSelect
      label={label}
      value={value ?? ''}
      onChange={(event) => onChange(memberOf(choices, event.currentTarget.value))}
      data={[{ value: '', label: none }, ...choices.map((choice) => ({ value: choice, label: nameOf(choice) }))]}
    />
  );
}
