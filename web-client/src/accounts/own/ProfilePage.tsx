import { useTranslation } from 'react-i18next';
import { useTitle } from '../../shell/useTitle';
import formStyles from '../forms/form.module.css';
import { HospitalName } from '../words/HospitalName';
import { Loaded } from './Loaded';
import { ProfileForm } from './ProfileForm';
import { useProfile } from './useProfile';
import styles from './own.module.css';

export function ProfilePage() {
  const { t } = useTranslation();
  const profile = useProfile();
  useTitle(t('profile.title'));

  return (
    <section className={formStyles.card} aria-labelledby="profile-title">
      <h1 id="profile-title">{t('profile.title')}</h1>
      <Loaded query={profile}>
        {(known) => (
          <>
            <dl className={styles.fixed}>
              {known.loginId && (
                <>
                  <dt>{t('signUp.loginId')}</dt>
                  <dd>{known.loginId}</dd>
                </>
              )}
              <dt>{t('signUp.email')}</dt>
              <dd>{known.email}</dd>
              <dt>{t('profile.role')}</dt>
              <dd>{t(`profile.${known.role}`)}</dd>
              {known.hpid && (
                <>
                  <dt>{t('profile.hospital')}</dt>
                  <dd>
                    <HospitalName hpid={known.hpid} />
                  </dd>
                </>
              )}
            </dl>
            <ProfileForm profile={known} />
          </>
        )}
      </Loaded>
    </section>
  );
}
