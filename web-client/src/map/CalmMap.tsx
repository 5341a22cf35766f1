import 'leaflet/dist/leaflet.css';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AttributionControl, MapContainer, ZoomControl } from 'react-leaflet';
import { Outline, tileAddress, Tiles } from './Ground';
import { Korea } from './korea';
import styles from './map.module.css';

interface Props {
  label: string;
  testId?: string;
  /** What is on the map; it may depend on whether there is only the outline to stand on. */
  children: ReactNode | ((outlined: boolean) => ReactNode);
}

/** So many pictures in a row that do not come mean that the server of tiles is out of reach. */
const Enough = 3;

/** A map without surprises: nothing flies or fades about. */
export function CalmMap({ label, testId, children }: Props) {
  const { t } = useTranslation();
  const [failures, setFailures] = useState(0);
  const tiles = tileAddress();
  const failed = tiles !== undefined && failures >= Enough;
  const outlined = tiles === undefined || failed;

  return (
    <section className={styles.frame} aria-label={label} data-testid={testId}>
      <MapContainer
        className={styles.map}
        bounds={Korea}
        minZoom={6}
        maxZoom={17}
        zoomControl={false}
        attributionControl={false}
        fadeAnimation={false}
        markerZoomAnimation={false}
        zoomAnimation={false}
      >
        {outlined && <Outline />}
        {tiles && <Tiles address={tiles} onFailure={() => setFailures((count) => count + 1)} onArrival={() => setFailures(0)} />}
        {failed && <p className={styles.tilesFailed}>{t('map.tilesFailed')}</p>}
        <ZoomControl position="topright" zoomInTitle={t('map.zoomIn')} zoomOutTitle={t('map.zoomOut')} />
        <AttributionControl position="bottomright" prefix={false} />
        {typeof children === 'function' ? children(outlined) : children}
      </MapContainer>
    </section>
  );
}
