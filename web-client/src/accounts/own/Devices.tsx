import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { deleteJson } from '../../api/commands';
import { getOwn } from '../../api/getOwn';
import { HttpError } from '../../api/problem';
import type { DeviceList } from '../../api/types';
import { useCommand } from '../../api/useCommand';
import { deviceName } from '../../words/device';
import { Notice } from '../forms/Notice';
import { Own, useSessionStore } from '../session/SessionProvider';
import { Loaded } from './Loaded';
import formStyles from '../forms/form.module.css';
import styles from './own.module.css';

export const DevicesKey = [Own, 'sessions'];

type Device = DeviceList['items'][number];

/** Where somebody is logged in, and the ways to end it. */
export function Devices() {
  const { t } = useTranslation();
  const store = useSessionStore();
  const queries = useQueryClient();
  const devices = useQuery({ queryKey: DevicesKey, queryFn: ({ signal }) => getOwn<DeviceList>('/api/me/sessions', signal), refetchInterval: 15_000 });
  const end = useCommand((device: Device, key) => endDevice(device, key));
  const endAll = useCommand(() => store.logOut({ everywhere: true }));
  const failed = end.isError || endAll.isError;

  return (
    <section className={formStyles.card} aria-labelledby="devices-title">
      <h2 id="devices-title">{t('devices.title')}</h2>
      <p className={formStyles.lead}>{t('devices.lead')}</p>
      <Loaded query={devices}>
        {({ items }) => (
          <ul className={styles.devices} data-testid="devices">
            {items.map((device) => (
              <DeviceRow
                key={device.id}
                device={device}
                busy={end.isPending && end.variables.id === device.id}
                onEnd={() => end.mutate(device, { onSettled: () => void queries.invalidateQueries({ queryKey: DevicesKey }) })}
              />
            ))}
          </ul>
        )}
      </Loaded>
      {failed && <Notice kind="problem">{t('formProblem.network')}</Notice>}
      <Button variant="default" loading={endAll.isPending} onClick={() => endAll.mutate(undefined)}>
        {t('devices.endAll')}
      </Button>
    </section>
  );
}

function DeviceRow({ device, busy, onEnd }: { device: Device; busy: boolean; onEnd: () => void }) {
  const { t, i18n } = useTranslation();
  const name = deviceName(t, device.device);
  const time = (of: string) => new Date(of).toLocaleString(i18n.language, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Seoul' });
  return (
    <li>
      <div>
        <strong>{name}</strong>
        {device.current && <span className={styles.badge}>{t('devices.current')}</span>}
        <small>{t('devices.times', { since: time(device.createdAt), last: time(device.lastUsedAt) })}</small>
      </div>
      {!device.current && (
        <Button variant="default" loading={busy} onClick={onEnd} aria-label={t('devices.endOne', { device: name })}>
          {t('devices.end')}
        </Button>
      )}
    </li>
  );
}

/** A session that is over already is what was wanted. */
async function endDevice({ id }: Device, key: string): Promise<void> {
  try {
    await deleteJson(`/api/me/sessions/${encodeURIComponent(id)}`, undefined, { key });
  } catch (error) {
    if (!(error instanceof HttpError && error.status === 404)) throw error;
  }
}
