import { useQuery } from '@tanstack/react-query';
import type { FeatureCollection } from 'geojson';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GeoJSON, TileLayer } from 'react-leaflet';
import outlineUrl from './outline.json?url';
import styles from './map.module.css';

/** So many pictures in a row that do not come mean that the server of tiles is out of reach. */
const Enough = 3;

/** What the map stands on: pictures of the configured server, or the bundled outline when there are none. */
export function Ground() {
  const { t } = useTranslation();
  const [failures, setFailures] = useState(0);
  const tiles = tileAddress();
  const failed = failures >= Enough;

  return (
    <>
      {(!tiles || failed) && <Outline />}
      {tiles && (
        <TileLayer
          url={tiles}
          {...(tiles.includes('openstreetmap.org') && { attribution: '© OpenStreetMap contributors' })}
          eventHandlers={{ tileerror: () => setFailures((count) => count + 1), tileload: () => setFailures(0) }}
        />
      )}
      {tiles && failed && <p className={styles.tilesFailed}>{t('map.tilesFailed')}</p>}
    </>
  );
}

function Outline() {
  const { data } = useQuery({
    queryKey: ['outline'],
    queryFn: async () => (await (await fetch(outlineUrl)).json()) as FeatureCollection,
    staleTime: Infinity,
    retry: true,
  });
  if (!data) return null;
  return (
    <GeoJSON
      data={data}
      interactive={false}
      // Under everything else, also when it arrives last.
      pane="tilePane"
      style={(feature) => ({ className: (feature?.properties as { home: boolean } | undefined)?.home ? styles.land : styles.landAway })}
    />
  );
}

/** The gateway writes the address into the page; the development server leaves the placeholder. */
function tileAddress(): string | undefined {
  const address = document.querySelector<HTMLMetaElement>('meta[name="map-tiles"]')?.content;
  return address && !address.startsWith('__') ? address : undefined;
}
