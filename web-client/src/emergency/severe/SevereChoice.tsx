import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SevereKinds, type SevereKind } from '../words/bedKinds';

interface Props {
  severe: readonly SevereKind[];
  onChange: (severe: readonly SevereKind[]) => void;
}

/** Wishes that are more than one kind: nobody who drives there knows which haemorrhage it is. */
const Groups = { brainBleeding: ['3', '4'], aorta: ['5', '6'], limb: ['20', '21'] } as const satisfies Record<string, readonly SevereKind[]>;
const GroupNames = Object.keys(Groups) as (keyof typeof Groups)[];

/** The illness that must be treated. What was typed may name several that are no group: they stand as a choice of their own. */
export function SevereChoice({ severe, onChange }: Props) {
  const { t } = useTranslation();
  const value = severe.join();
  const known = [
    ...GroupNames.map((group) => ({ value: Groups[group].join(), label: t(`severeGroup.${group}`) })),
    ...SevereKinds.map((kind) => ({ value: kind, label: t(`severe.${kind}`) })),
  ];
  const own = value !== '' && !known.some((choice) => choice.value === value) ? [{ value, label: severe.map((kind) => t(`severe.${kind}`)).join(', ') }] : [];
  return (
    <NativeSelect
      label={t('severeGroup.label')}
      data-testid="severe-select"
      value={value}
      onChange={(event) => {
        const chosen = event.currentTarget.value.split(',');
        onChange(SevereKinds.filter((kind) => chosen.includes(kind)));
      }}
      data={[{ value: '', label: t('filter.any') }, ...own, ...known]}
    />
  );
}
