import { Button, FileButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../accounts/forms/Notice';
import formStyles from '../../accounts/forms/form.module.css';
import { postCsv, saveOwn } from '../../api/files';
import { HttpError } from '../../api/problem';
import type { ImportAnswer } from '../../api/types';
import { useCommand } from '../../api/useCommand';
import { csvWords } from './csvWords';
import { useHealthChanged } from './useHealth';
import styles from './health.module.css';

/** The log as a file, out and in. */
export function HealthFiles() {
  const { t } = useTranslation();
  const changed = useHealthChanged();
  const save = useCommand(() => saveOwn('/api/me/health/measurements.csv', 'doctorforu-health.csv'));
  const load = useCommand((text: string, key) => postCsv<ImportAnswer>('/api/me/health/measurements/import', text, key));
  const take = async (file: File | null) => file && load.mutate(await file.text(), { onSuccess: changed });
  return (
    <section className={formStyles.card} aria-labelledby="files-title">
      <h2 id="files-title">{t('healthLog.files')}</h2>
      <p className={formStyles.lead}>{t('healthLog.filesLead')}</p>
      {load.data && <Notice kind="done">{t('healthLog.imported', { added: load.data.added, already: load.data.already })}</Notice>}
      {load.error && <Refused error={load.error} />}
      {save.isError && <Notice kind="problem">{t('formProblem.network')}</Notice>}
      <div className={styles.buttons}>
        <FileButton accept=".csv,text/csv" onChange={(file) => void take(file)} inputProps={{ 'aria-label': t('healthLog.import') }}>
          {(props) => (
            <Button variant="default" loading={load.isPending} {...props}>
              {t('healthLog.import')}
            </Button>
          )}
        </FileButton>
        <Button variant="default" loading={save.isPending} onClick={() => save.mutate(undefined)}>
          {t('healthLog.export')}
        </Button>
      </div>
    </section>
  );
}

/** Which lines are wrong; none of the file is in the log then. */
function Refused({ error }: { error: Error }) {
  const { t } = useTranslation();
  if (!(error instanceof HttpError) || error.lines.length === 0) return <Notice kind="problem">{t(error instanceof HttpError && error.status === 413 ? 'healthLog.fileTooLarge' : 'formProblem.network')}</Notice>;
  return (
    <Notice kind="problem">
      <p>{t('healthLog.nothingImported')}</p>
      <ul>
        {error.lines.slice(0, 10).map(({ line, column, code }) => (
          <li key={`${line}-${column}-${code}`}>{column === '' ? t('healthLog.lineWrong', { line, problem: csvWords(t, code) }) : t('healthLog.cellWrong', { line, column, problem: csvWords(t, code) })}</li>
        ))}
      </ul>
    </Notice>
  );
}
