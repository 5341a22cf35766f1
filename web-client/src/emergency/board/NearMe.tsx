import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useId, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErRegion } from '../../api/types';
import { Icon } from '../../shell/Icon';
import { DefaultRadius, Radii, type BoardQuery } from '../filters/boardQuery';
import { knownPlaces } from '../filters/gazetteer';
import { askWhereabouts } from './geolocation';
import type { ChangeQuery } from './useBoardQuery';
import type { Around } from './usePlace';
import styles from './controls.module.css';

interface Props {
  query: BoardQuery;
  around: Around;
  regions: readonly ErRegion[];
  onChange: ChangeQuery;
}

/** Where from: the device's own place, or one that is typed when the device must not or cannot tell. */
export function NearMe({ query, around, regions, onChange }: Props) {
  const { t } = useTranslation();
  const problem = useProblem(query, around);

  return (
    <section className={styles.near} aria-label={t('near.label')}>
      <div className={styles.whereFrom}>
        <Button
          leftSection={<Icon name="place" />}
          loading={query.near === 'me' && around.whereabouts.status === 'asking'}
          onClick={() => {
            askWhereabouts();
            onChange({ near: 'me', region: undefined, district: undefined, sort: undefined });
          }}
        >
          {t('near.ask')}
        </Button>
        <TypedPlace regions={regions} onPlace={(near) => onChange({ near, region: undefined, district: undefined, sort: undefined })} />
      </div>
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      {query.near && around.place && <PlaceChosen query={query} name={around.place.name} onChange={onChange} />}
    </section>
  );
}

function TypedPlace({ regions, onPlace }: { regions: readonly ErRegion[]; onPlace: (near: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const suggestions = useId();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const near = typed.trim();
    if (near !== '') onPlace(near);
  };

  return (
    <form className={styles.typed} onSubmit={submit} role="search">
      <TextInput
        aria-label={t('near.typed')}
        placeholder={t('near.typedHint')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        list={suggestions}
        autoComplete="off"
        enterKeyHint="search"
      />
      <Button type="submit" variant="default" aria-label={t('near.go')}>
        <Icon name="search" />
      </Button>
      <datalist id={suggestions}>
        {knownPlaces(regions).map((place) => (
          <option key={place} value={place} />
        ))}
      </datalist>
    </form>
  );
}

function PlaceChosen({ query, name, onChange }: { query: BoardQuery; name: string; onChange: ChangeQuery }) {
  const { t } = useTranslation();
  return (
    <div className={styles.placeChosen}>
      <p>
        <strong>{name}</strong>
      </p>
      <NativeSelect
        aria-label={t('near.radius')}
        value={String(query.radius)}
        onChange={(event) => onChange({ radius: Radii.find((radius) => String(radius) === event.currentTarget.value) ?? DefaultRadius })}
        data={Radii.map((radius) => ({ value: String(radius), label: t('near.radiusOption', { radius }) }))}
      />
      <Button variant="subtle" color="gray" leftSection={<Icon name="close" />} onClick={() => onChange({ near: undefined, sort: undefined })}>
        {t('near.stop')}
      </Button>
      {query.near === 'me' && <small>{t('near.private')}</small>}
    </div>
  );
}

function useProblem(query: BoardQuery, around: Around): string | undefined {
  const { t } = useTranslation();
  if (around.unknown) return t('near.unknown', { text: around.unknown });
  if (query.near !== 'me') return undefined;
  const { status } = around.whereabouts;
  return status === 'denied' || status === 'failed' ? t(`near.${status}`) : undefined;
}
