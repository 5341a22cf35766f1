import { useTranslation } from 'react-i18next';
import { Notice } from '../../accounts/forms/Notice';
import type { MailOutbox } from '../../api/types';
import { Fact, Facts } from './Facts';
import { useOpsWords } from './useOpsWords';

export function MailFacts({ outbox }: { outbox: MailOutbox }) {
  const { t } = useTranslation();
  const { count, moment } = useOpsWords();
  return (
    <>
      {outbox.failing !== null && <Notice kind="problem">{t('ops.mailFailing', { time: moment(outbox.failing) })}</Notice>}
      <Facts testId="mail-outbox">
        <Fact name={t('ops.mailWaiting')}>{count(outbox.waiting)}</Fact>
        <Fact name={t('ops.mailSent')}>{count(outbox.sent)}</Fact>
        <Fact name={t('ops.mailGivenUp')}>{count(outbox.givenUp)}</Fact>
      </Facts>
    </>
  );
}
