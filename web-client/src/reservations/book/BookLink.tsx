import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { HospitalDetail } from '../../api/types';
import { Icon } from '../../shell/Icon';
import { bookAddress } from './bookQuery';

/** The way from a hospital to its calendars; pharmacies have none. */
export function BookLink({ hospital: { hpid, kind, departments } }: { hospital: HospitalDetail }) {
  const { t } = useTranslation();
  if (kind === 'pharmacy' || departments.length === 0) return null;
  return (
    <Button component={Link} to={bookAddress(hpid, {})} size="lg" leftSection={<Icon name="clock" />} data-testid="book-link">
      {t('booking.button')}
    </Button>
  );
}
