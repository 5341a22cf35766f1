import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getJson } from '../../api/getJson';
import type { SocialProviderList } from '../../api/types';
import { useSessionStore } from '../session/SessionProvider';
import styles from './social.module.css';

/** Ways to log in by an account somewhere else, for the providers that this server is set up for; nothing where there is none. */
export function SocialButtons({ target }: { target: string }) {
  const { t } = useTranslation();
  const store = useSessionStore();
  const { data } = useQuery({ queryKey: ['social-providers'], queryFn: ({ signal }) => getJson<SocialProviderList>('/api/auth/social', signal), staleTime: Infinity });

  if (!data || data.total === 0) return null;
  return (
    <section className={styles.providers} aria-label={t('social.title')}>
      {data.items.map(({ name }) => (
        <Button
          key={name}
          component="a"
          variant="default"
          size="md"
          className={styles.provider ?? ''}
          data-provider={name}
          href={`/api/auth/social/${name}?return=${encodeURIComponent(target)}`}
          onClick={() => store.expectLogin()}
        >
          {t(`social.go.${name}`)}
        </Button>
      ))}
      <p className={styles.or}>{t('social.or')}</p>
    </section>
  );
}
