import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTitle } from '../../shell/useTitle';
import { FormPage } from '../forms/FormPage';
import { Notice } from '../forms/Notice';
import { RequireLogin } from '../RequireLogin';
import { useUser } from '../session/SessionProvider';
import { HospitalPicker } from './HospitalPicker';
import { InviteForm } from './InviteForm';
import { Members, PendingInvitations } from './TeamLists';
import type { Team } from './team';
import formStyles from '../forms/form.module.css';
import ownStyles from '../own/own.module.css';

/** Who works with the system: an operator invites people, and sees whom they let in. */
export default function TeamPage() {
  return (
    <RequireLogin>
      <ForOperators />
    </RequireLogin>
  );
}

function ForOperators() {
  const { t } = useTranslation();
  const user = useUser();
  const [role, setRole] = useState<Team['role']>('operator');
  const [hospital, setHospital] = useState<Parameters<typeof HospitalPicker>[0]['chosen']>();
  const team = teamOf(role, hospital?.hpid);
  useTitle(t('team.title'));

  if (user?.role !== 'operator') {
    return (
      <FormPage title={t('team.title')}>
        <Notice kind="problem">{t('team.forbidden')}</Notice>
      </FormPage>
    );
  }
  return (
    <div className={ownStyles.area}>
      <section className={formStyles.card} aria-labelledby="team-title">
        <h1 id="team-title">{t('team.title')}</h1>
        <NativeSelect
          label={t('team.who')}
          value={role}
          onChange={(event) => setRole(event.currentTarget.value === 'staff' ? 'staff' : 'operator')}
          data={[
            { value: 'operator', label: t('team.operators') },
            { value: 'staff', label: t('team.staff') },
          ]}
        />
        {role === 'staff' && <HospitalPicker chosen={hospital} onChoose={setHospital} />}
      </section>
      {team ? (
        <>
          <InviteForm key={`${team.role} ${team.hpid}`} team={team} />
          <PendingInvitations team={team} />
          <Members team={team} />
        </>
      ) : (
        <Notice kind="note">{t('team.chooseHospital')}</Notice>
      )}
    </div>
  );
}

function teamOf(role: Team['role'], hpid: string | undefined): Team | undefined {
  if (role === 'operator') return { role, hpid: '' };
  return hpid === undefined ? undefined : { role, hpid };
}
