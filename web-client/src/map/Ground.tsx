import { useQuery } from '@tanstack/react-query';
import type { FeatureCollection } from 'geojson';
import { GeoJSON, TileLayer } from 'react-leaflet';
import outlineUrl from './outline.json?url';
import styles from './map.module.css';

/** The pictures of the configured server. */
export function Tiles({ address, onFailure, onArrival }: { address: string; onFailure: () => void; onArrival: () => void }) {
  return (
    <TileLayer
      url={address}
      {...(address.includes('openstreetmap.org') && { attribution: '© OpenStreetMap contributors' })}
      eventHandlers={{ tileerror: onFailure, tileload: onArrival }}
    />
  );
}

/** The bundled outline of Korea, for when no pictures come. */
export function Outline() {
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
export function tileAddress(): string | undefined {
  const address = document.querySelector<HTMLMetaElement>('meta[name="map-tiles"]')?.content;
  return address && !address.startsWith('__') ? address : undefined;
}
