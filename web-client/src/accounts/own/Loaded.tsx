import { Button, Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../forms/Notice';

/** What came of a question: the answer, a place held for it, or a way to ask again. */
export function Loaded<T>({ query, children }: { query: UseQueryResult<T>; children: (answer: T) => ReactNode }) {
  const { t } = useTranslation();
  if (query.data !== undefined) return children(query.data);
  if (query.isPending) {
    return (
      <div role="status" aria-label={t('own.loading')}>
        <Skeleton height="12rem" radius="md" />
      </div>
    );
  }
  return (
    <>
      <Notice kind="problem">{t('own.failed')}</Notice>
      <Button variant="default" onClick={() => void query.refetch()}>
        {t('own.again')}
      </Button>
    </>
  );
}
