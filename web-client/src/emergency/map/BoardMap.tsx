import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMapEvents } from 'react-leaflet';
import type { ErRegion } from '../../api/types';
import type { Arranged } from '../filters/arrange';
import type { Place } from '../../place/gazetteer';
import { CalmMap } from '../../map/CalmMap';
import { Fit } from './Fit';
import { Here } from '../../map/Here';
import { Legend } from './Legend';
import { PlaceLabels } from './PlaceLabels';
import { RegionBubbles } from './RegionBubbles';
import { RoomMarkers } from './RoomMarkers';

interface Props {
  arranged: Arranged;
  regions: readonly ErRegion[];
  region: string | undefined;
  here: Place | undefined;
  radius: number;
  /** Whether the rooms have come: only then is it known what to look at. */
  ready: boolean;
}

/** From here on rooms stand far enough apart to be told from each other; below, each region is one bubble. */
const RoomsFrom = 9;

export default function BoardMap({ arranged, regions, region, here, radius, ready }: Props) {
  const { t } = useTranslation();
  const [zoom, setZoom] = useState(7);
  const nation = region === undefined && here === undefined;

  return (
    <CalmMap label={t('map.label')} testId="er-map">
      <Zoomed onZoom={setZoom} />
      {ready && <Fit arranged={arranged} region={region} here={here?.location} radius={radius} />}
      {here && <Here place={here} radius={radius} />}
      {nation && zoom < RoomsFrom ? (
        <RegionBubbles ranked={arranged.ranked} regions={regions} zoom={zoom} />
      ) : (
        <>
          <PlaceLabels arranged={arranged} />
          <RoomMarkers arranged={arranged} zoom={zoom} />
        </>
      )}
      <Legend />
    </CalmMap>
  );
}

function Zoomed({ onZoom }: { onZoom: (zoom: number) => void }) {
  const map = useMapEvents({ zoomend: () => onZoom(map.getZoom()) });
  return null;
}
