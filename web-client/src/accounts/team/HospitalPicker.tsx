import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getJson } from '../../api/getJson';
import type { Hospital, HospitalList } from '../../api/types';
import formStyles from '../forms/form.module.css';
import ownStyles from '../own/own.module.css';

type Choice = Pick<Hospital, 'hpid' | 'name' | 'district'>;

interface Props {
  chosen: Choice | undefined;
  onChoose: (hospital: Choice | undefined) => void;
}

/** Finds a hospital of the directory by its name, and says which one was taken. */
export function HospitalPicker({ chosen, onChoose }: Props) {
  const { t } = useTranslation();
  if (!chosen) return <Finder onChoose={onChoose} />;
  return (
    <div className={formStyles.inline} data-testid="hospital-chosen">
      <strong>{chosen.name}</strong>
      <span>{[chosen.district, chosen.hpid].filter(Boolean).join(' · ')}</span>
      <Button variant="default" onClick={() => onChoose(undefined)}>
        {t('team.otherHospital')}
      </Button>
    </div>
  );
}

function Finder({ onChoose }: Pick<Props, 'onChoose'>) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [name] = useDebouncedValue(typed.trim(), 250);
  const found = useQuery({
    queryKey: ['hospital-names', name],
    queryFn: ({ signal }) => getJson<HospitalList>(`/api/hospitals?size=8&name=${encodeURIComponent(name)}`, signal),
    enabled: name !== '',
    placeholderData: keepPreviousData,
    retry: false,
  });
  const hospitals = name === '' ? [] : (found.data?.items ?? []);

  return (
    <>
      <TextInput label={t('team.hospital')} description={t('team.hospitalHint')} name="hospital" value={typed} onChange={(event) => setTyped(event.currentTarget.value)} autoComplete="off" />
      <p role="status" className={formStyles.hint}>
        {name !== '' && found.data?.total === 0 && t('team.noHospital')}
        {found.isError && t('own.failed')}
      </p>
      {hospitals.length > 0 && (
        <ul className={ownStyles.devices} data-testid="hospitals-found">
          {hospitals.map((hospital) => (
            <li key={hospital.hpid}>
              <div>
                <strong>{hospital.name}</strong>
                <small>{[hospital.address ?? hospital.district, hospital.hpid].filter(Boolean).join(' · ')}</small>
              </div>
              <Button variant="default" aria-label={t('team.takeOne', { name: hospital.name, hpid: hospital.hpid })} onClick={() => onChoose(hospital)}>
                {t('team.take')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
