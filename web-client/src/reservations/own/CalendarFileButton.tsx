import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/useCommand';
import { Icon } from '../../shell/Icon';
import { download } from '../words/download';
import { Refusal } from '../words/Refusal';

/** The reservation as a file that every calendar program takes. */
export function CalendarFileButton({ id }: { id: string }) {
  const { t } = useTranslation();
  const file = useCommand(() => download(`/api/reservations/${encodeURIComponent(id)}/calendar.ics`, 'reservation.ics'));
  return (
    <>
      <Button variant="default" leftSection={<Icon name="clock" />} loading={file.isPending} onClick={() => file.mutate(undefined)}>
        {t('ownReservations.calendarFile')}
      </Button>
      {file.error && <Refusal error={file.error} />}
    </>
  );
}
