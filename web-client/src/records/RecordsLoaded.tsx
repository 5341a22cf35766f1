import { Button } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../accounts/forms/Notice';
import { Loaded } from '../accounts/own/Loaded';
import { HttpError } from '../api/problem';

const Told = { 'records.away': 'recordsPage.away', 'records.refused': 'recordsPage.refused', 'records.unknown': 'recordsPage.unknown' } as const;

/** What the record server answered or, honestly, that it did not; nothing old is shown in its place. */
export function RecordsLoaded<T>({ query, children }: { query: UseQueryResult<T>; children: (answer: T) => ReactNode }) {
  const { t } = useTranslation();
  const code = query.error instanceof HttpError ? (query.error.code ?? '') : '';
  if (!(code in Told)) return <Loaded query={query}>{children}</Loaded>;
  return (
    <div data-testid="records-away">
      <Notice kind="problem">{t(Told[code as keyof typeof Told])}</Notice>
      {code !== 'records.unknown' && (
        <Button variant="default" mt="sm" loading={query.isFetching} onClick={() => void query.refetch()}>
          {t('own.again')}
        </Button>
      )}
    </div>
  );
}
