import { useTranslation } from 'react-i18next';
import type { StorageCalls } from '../../api/types';
import { memberOf } from '../../words/memberOf';
import { amountWords, bytesWords, percentWords } from './figures';
import { spanOf } from './spans';

const Operations = ['read', 'write', 'clear'] as const;
const Streams = ['published', 'delivered', 'erDeltas', 'erRepairs'] as const;
/** What is kept beside the states of grains. */
const SideTables = 'side-tables';
/** What a server without a shared folder has. */
const NoRevision = 'none';
const Programs = ['gateway', 'silo'] as const;
const Origins = { default: 'ops.origin.default', environment: 'ops.origin.environment', 'command line': 'ops.origin.commandLine', 'secret file': 'ops.origin.secretFile', program: 'ops.origin.program', operator: 'ops.origin.operator', other: 'ops.origin.other' } as const;

/** How the console writes numbers, times and the server's words. */
export function useOpsWords() {
  const { t, i18n } = useTranslation();
  const language = i18n.language;
  return {
    bytes: (bytes: number) => bytesWords(language, bytes),
    percent: (share: number) => percentWords(language, share),
    amount: (amount: number) => amountWords(language, amount),
    count: (count: number) => new Intl.NumberFormat(language).format(count),
    moment: (at: string) => new Date(at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'Asia/Seoul' }),
    clock: (at: number) => new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23', timeZone: 'Asia/Seoul' }).format(at),
    /** How long ago something was, or how long it takes until then. */
    span: (from: number, to: number) => {
      const { unit, count } = spanOf(from, to);
      return t(`ops.span.${unit}`, { count });
    },
    program: (program: string) => {
      const known = memberOf(Programs, program);
      return known ? t(`ops.program.${known}`) : program;
    },
    storageWords: ({ operation, state }: StorageCalls) => {
      const known = memberOf(Operations, operation);
      return `${state === SideTables ? t('ops.sideTables') : state} · ${known ? t(`ops.operations.${known}`) : operation}`;
    },
    streamWords: (name: string) => {
      const known = memberOf(Streams, name);
      return known ? t(`ops.streamNames.${known}`) : name;
    },
    revision: (revision: string) => (revision === NoRevision ? t('ops.revisionNone') : revision),
    /** Where a setting comes from; a file is called by its name. */
    origin: (origin: string) => (origin in Origins ? t(Origins[origin as keyof typeof Origins]) : origin),
  };
}
