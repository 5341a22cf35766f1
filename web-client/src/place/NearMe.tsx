import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useId, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErRegion } from '../api/types';
import { Icon } from '../shell/Icon';
import { knownPlaces } from './gazetteer';
import { askWhereabouts } from './geolocation';
import type { Origin } from './usePlace';
import styles from './near.module.css';

interface Props {
  /** As the address has it: `me`, or what was typed. */
  near: string | undefined;
  radius: number | undefined;
  radii: readonly number[];
  /** What it is called to name no radius; undefined where one must be named. */
  anyRadius?: string | undefined;
  origin: Origin;
  regions: readonly ErRegion[];
  /** What becomes of a place of one's own. */
  privacy: string;
  onNear: (near: 'me' | undefined) => void;
  onTyped: (typed: string) => void;
  onRadius: (radius: number | undefined) => void;
}

/** Where from: the device's own place, or one that is typed when the device must not or cannot tell. */
export function NearMe({ near, origin, regions, onNear, onTyped, ...chosen }: Props) {
  const { t } = useTranslation();
  const problem = useProblem(near, origin);

  return (
    <section className={styles.near} aria-label={t('near.label')}>
      <div className={styles.whereFrom}>
        <Button
          leftSection={<Icon name="place" />}
          loading={near === 'me' && origin.whereabouts.status === 'asking'}
          onClick={() => {
            askWhereabouts();
            onNear('me');
          }}
        >
          {t('near.ask')}
        </Button>
        <TypedPlace regions={regions} onPlace={onTyped} />
      </div>
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      {near && origin.place && <PlaceChosen {...chosen} own={near === 'me'} name={origin.place.name} onStop={() => onNear(undefined)} />}
    </section>
  );
}

function TypedPlace({ regions, onPlace }: { regions: readonly ErRegion[]; onPlace: (typed: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const suggestions = useId();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (typed.trim() !== '') onPlace(typed.trim());
  };

  return (
    <form className={styles.typed} onSubmit={submit} role="search" aria-label={t('near.typed')}>
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

interface ChosenProps extends Pick<Props, 'radius' | 'radii' | 'anyRadius' | 'privacy' | 'onRadius'> {
  name: string;
  own: boolean;
  onStop: () => void;
}

function PlaceChosen({ name, own, radius, radii, anyRadius, privacy, onRadius, onStop }: ChosenProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.placeChosen}>
      <p>
        <strong>{name}</strong>
      </p>
      <NativeSelect
        aria-label={t('near.radius')}
        value={String(radius ?? '')}
        onChange={(event) => onRadius(Number(event.currentTarget.value) || undefined)}
        data={[...(anyRadius ? [{ value: '', label: anyRadius }] : []), ...radii.map((radius) => ({ value: String(radius), label: t('near.radiusOption', { radius }) }))]}
      />
      <Button variant="subtle" color="gray" leftSection={<Icon name="close" />} onClick={onStop}>
        {t('near.stop')}
      </Button>
      {own && <small>{privacy}</small>}
    </div>
  );
}

function useProblem(near: string | undefined, origin: Origin): string | undefined {
  const { t } = useTranslation();
  if (origin.unknown) return t('near.unknown', { text: origin.unknown });
  if (near !== 'me') return undefined;
  const { status } = origin.whereabouts;
  return status === 'denied' || status === 'failed' ? t(`near.${status}`) : undefined;
}
