import type { ComponentProps } from 'react';
import { CountedChoice } from './CountedChoice';

type Props<T extends string> = Omit<ComponentProps<typeof CountedChoice<T>>, 'value' | 'onChange'> & {
  /** What choosing one more is called. */
  more: string;
  chosen: readonly T[];
  onChange: (chosen: readonly T[]) => void;
};

/** Some of many, added one at a time. What is chosen stands as ChosenValues beside it. */
export function CountedChoices<T extends string>({ none, more, choices, chosen, onChange, ...choice }: Props<T>) {
  return (
    <CountedChoice
      {...choice}
      none={chosen.length > 0 ? more : none}
      choices={choices.filter((other) => !chosen.includes(other))}
      value={undefined}
      onChange={(added) => onChange(choices.filter((other) => other === added || chosen.includes(other)))}
    />
  );
}
