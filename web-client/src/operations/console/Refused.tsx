import { useTranslation } from 'react-i18next';
import { Notice } from '../../accounts/forms/Notice';
import { formWords } from '../../accounts/words/problemWords';
import { HttpError } from '../../api/problem';

/** Why an order was not taken. */
export function Refused({ error }: { error: Error | null }) {
  const { t } = useTranslation();
  if (!error) return null;
  const isGone = error instanceof HttpError && error.status === 404;
  return <Notice kind="problem">{isGone ? t('ops.gone') : formWords(t, error instanceof HttpError ? error.code : 'network')}</Notice>;
}
