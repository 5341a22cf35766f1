import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HospitalDetail } from '../../api/types';
import { Icon } from '../../shell/Icon';
import { dayWords } from '../../words/koreanTime';
import { callAddress } from '../../words/phone';
import { BookLink } from '../../reservations/book/BookLink';
import { Badges } from '../words/Badges';
import { OpeningLine } from '../words/OpeningLine';
import { FavouriteButton } from '../favourites/FavouriteButton';
import { ShareButton } from './ShareButton';
import styles from './detail.module.css';

/** The answer first: what it is, whether it is open, and how to call. */
export function HospitalSummary({ hospital }: { hospital: HospitalDetail }) {
  const { t, i18n } = useTranslation();
  const holiday = hospital.holiday && (i18n.language === 'en' ? hospital.holiday.englishName : hospital.holiday.name);
  return (
    <header className={styles.summary} data-testid="hospital" data-hpid={hospital.hpid}>
      <div className={styles.identity}>
        <h1 lang="ko">{hospital.name}</h1>
        <p className={styles.badges}>
          <Badges hospital={hospital} />
        </p>
        <OpeningLine opening={hospital.opening} at={hospital.at} large />
        {holiday && <p>{t('search.onHoliday', { holiday })}</p>}
        {hospital.departments.length > 0 && (
          <p>
            <span className="visually-hidden">{t('hospital.departments')}: </span>
            {hospital.departments.map((department) => t(`department.${department}`)).join(', ')}
          </p>
        )}
        {hospital.note && (
          <p className={styles.note} lang="ko">
            {hospital.note}
          </p>
        )}
        <p className={styles.note}>{hospital.listedOn ? t('hospital.listedOn', { day: dayWords(i18n.language, hospital.listedOn) }) : t('hospital.partial')}</p>
      </div>
      <div className={styles.actions}>
        <BookLink hospital={hospital} />
        {hospital.phone && (
          <Button component="a" href={callAddress(hospital.phone)} size="lg" leftSection={<Icon name="phone" />}>
            {t('hospital.call', { phone: hospital.phone })}
          </Button>
        )}
        {!hospital.phone && !hospital.erPhone && <p>{t('row.noPhone')}</p>}
        {hospital.erPhone && (
          <Button component="a" href={callAddress(hospital.erPhone)} variant="default" leftSection={<Icon name="phone" />}>
            {t('room.call', { phone: hospital.erPhone })}
          </Button>
        )}
        <FavouriteButton hospital={hospital} words />
        <ShareButton name={hospital.name} />
        <p className={styles.note}>{t('hospital.callFirst')}</p>
      </div>
    </header>
  );
}
