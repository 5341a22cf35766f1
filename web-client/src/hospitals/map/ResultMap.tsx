import { useTranslation } from 'react-i18next';
import type { HospitalList } from '../../api/types';
import { CalmMap } from '../../map/CalmMap';
import { Here } from '../../map/Here';
import type { Place } from '../../place/gazetteer';
import type { Selection } from '../search/useSelection';
import { FitResults } from './FitResults';
import { ResultMarkers } from './ResultMarkers';

interface Props {
  /** Undefined while the answer to the question is not there. */
  answer: HospitalList | undefined;
  here: Place | undefined;
  radius: number;
  selection: Selection;
  onLeave: () => void;
}

/** Where the hospitals of the list's page are; never more of them than that. */
export default function ResultMap({ answer, here, radius, selection, onLeave }: Props) {
  const { t } = useTranslation();
  return (
    <CalmMap label={t('search.mapLabel')} testId="hospital-map">
      {answer && <FitResults items={answer.items} here={here?.location} radius={radius} />}
      {here && <Here place={here} radius={radius} />}
      {answer && <ResultMarkers items={answer.items} at={answer.at} selection={selection} onLeave={onLeave} />}
    </CalmMap>
  );
}
