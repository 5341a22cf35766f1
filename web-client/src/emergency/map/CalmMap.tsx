import 'leaflet/dist/leaflet.css';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AttributionControl, MapContainer, ZoomControl } from 'react-leaflet';
import { Ground } from './Ground';
import { Korea } from './korea';
import styles from './map.module.css';

interface Props {
  label: string;
  testId?: string;
  children: ReactNode;
}

/** A map without surprises: nothing flies or fades about. */
export function CalmMap({ label, testId, children }: Props) {
  const { t } = useTranslation();
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
        <Ground />
        <ZoomControl position="topright" zoomInTitle={t('map.zoomIn')} zoomOutTitle={t('map.zoomOut')} />
        <AttributionControl position="bottomright" prefix={false} />
        {children}
      </MapContainer>
    </section>
  );
}
