import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Favourite } from '../../api/types';
import { CallButton } from '../../controls/CallButton';
import { Badges } from '../words/Badges';
import { OpeningLine } from '../words/OpeningLine';
import { WhereAbout } from '../words/WhereAbout';
import { FavouriteButton } from './FavouriteButton';
import { Visits } from './Visits';
import styles from './favourites.module.css';

export function FavouriteRow({ favourite, at }: { favourite: Favourite; at: string }) {
  const { t } = useTranslation();
  const { hpid, name, hospital } = favourite;
  return (
    <li className={styles.row} data-testid="favourite-row" data-hpid={hpid}>
      <div className={styles.facts}>
        <div className={styles.named}>
          <h2 lang="ko">{hospital ? <Link to={`/hospitals/${hpid}`}>{name}</Link> : name}</h2>
          <FavouriteButton hospital={favourite} />
        </div>
        {hospital ? (
          <>
            <p className={styles.about}>
              <Badges hospital={hospital} />
              <WhereAbout hospital={hospital} />
            </p>
            <OpeningLine opening={hospital.opening} at={at} />
          </>
        ) : (
          <p>{t('favourite.notListed')}</p>
        )}
        <Visits favourite={favourite} />
      </div>
      {hospital && <CallButton name={name} phone={hospital.phone} />}
    </li>
  );
}
