import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { postJson } from '../../api/commands';
import { useCommand } from '../../api/useCommand';
import { Refused } from './Refused';
import formStyles from '../../accounts/forms/form.module.css';

/** The way to the dashboard that Orleans brings along. It knows nobody by a token, so this browser is let in first. */
export function DashboardDoor({ address }: { address: string }) {
  const { t } = useTranslation();
  const open = useCommand((_: undefined, key) => postJson('/api/ops/dashboard', undefined, { key }));
  const onOpen = () => open.mutate(undefined, { onSuccess: () => location.assign(address) });
  return (
    <section className={formStyles.card} aria-labelledby="dashboard-title">
      <h2 id="dashboard-title">{t('ops.dashboard')}</h2>
      <p className={formStyles.lead}>{t('ops.dashboardLead')}</p>
      <Refused error={open.error} />
      <div>
        <Button variant="default" loading={open.isPending} onClick={onOpen}>
          {t('ops.dashboardOpen')}
        </Button>
      </div>
    </section>
  );
}
