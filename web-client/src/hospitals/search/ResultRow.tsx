import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { Hospital } from '../../api/types';
import { CallButton } from '../../controls/CallButton';
import { FavouriteButton } from '../favourites/FavouriteButton';
import { distanceWords } from '../../words/distance';
import { Badges } from '../words/Badges';
import { OpeningLine } from '../words/OpeningLine';
import { WhereAbout } from '../words/WhereAbout';
import styles from './results.module.css';

interface Props {
  hospital: Hospital;
  /** Its number on the map. */
  number: number;
  at: string;
  selected: boolean;
  onSelect: (hpid: string) => void;
  onLeave: () => void;
}

const Named = 3;

export const ResultRow = memo(function ResultRow({ hospital, number, at, selected, onSelect, onLeave }: Props) {
  const { t, i18n } = useTranslation();
  const { search } = useLocation();
  const select = () => onSelect(hospital.hpid);
  const { departments, distanceKm } = hospital;
  const named = departments.slice(0, Named).map((department) => t(`department.${department}`)).join(', ');

  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Only points at it on the map; its link and its call button act.
    <li className={styles.row} data-testid="hospital-row" data-hpid={hospital.hpid} data-selected={selected || undefined} onPointerEnter={select} onFocus={select}>
      <span className={styles.number} aria-hidden="true">
        {number}
      </span>
      <div className={styles.body}>
        <div className={styles.named}>
          <h2 className={styles.rowName} lang="ko">
            <Link to={`/hospitals/${hospital.hpid}`} state={{ search }} onClick={onLeave}>
              {hospital.name}
            </Link>
          </h2>
          <FavouriteButton hospital={hospital} />
        </div>
        <p className={styles.facts}>
          <Badges hospital={hospital} />
          {typeof distanceKm === 'number' && <strong className={styles.distance}>{distanceWords(t, i18n.language, distanceKm)}</strong>}
          <WhereAbout hospital={hospital} />
        </p>
        {named && (
          <p className={styles.facts}>
            {departments.length > Named ? t('search.departmentsMore', { named, count: departments.length - Named }) : named}
          </p>
        )}
        <OpeningLine opening={hospital.opening} at={at} />
      </div>
      <CallButton name={hospital.name} phone={hospital.phone} />
    </li>
  );
});
