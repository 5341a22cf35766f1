import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Areas, isBelow, isEmergency, type Area } from './areas';
import { Icon } from './Icon';
import styles from './AreaLinks.module.css';

/** The product's areas: a row in the header of a wide window, tabs at the thumb on a phone. */
export function AreaLinks({ as }: { as: 'row' | 'tabs' }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const current = (area: Area) => (area.to === '/' ? isEmergency(pathname) : isBelow(pathname, area.to));

  return (
    <nav className={styles[as]} aria-label={t('nav.label')}>
      {Areas.map((area) => (
        <Link key={area.to} to={area.to} className={styles.area} aria-current={current(area) ? 'page' : undefined}>
          {as === 'tabs' && <Icon name={area.icon} size={22} />}
          {t(area.name)}
        </Link>
      ))}
    </nav>
  );
}
