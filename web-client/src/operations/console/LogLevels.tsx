import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../accounts/forms/Notice';
import { postJson } from '../../api/commands';
import { HttpError } from '../../api/problem';
import type { NodeLogLevel, OpsNode } from '../../api/types';
import { useCommand } from '../../api/useCommand';
import { Levels } from './levels';
import { ReachChoice, type Reach } from './ReachChoice';
import { Refused } from './Refused';
import { useOpsChanged } from './useOps';
import { useOrdered } from './useOrdered';
import formStyles from '../../accounts/forms/form.module.css';
import styles from './console.module.css';

/** What stands for a level that is as configured. */
const AsConfigured = '';

/** How much a process, or others with it, logs, by category; what is changed here holds until it is started again. */
export function LogLevels({ node, nodes }: { node: OpsNode; nodes: readonly OpsNode[] }) {
  const { t } = useTranslation();
  const [reach, setReach] = useState<Reach>('node');
  return (
    <section className={formStyles.card} aria-labelledby="log-levels-title">
      <h2 id="log-levels-title">{t('ops.logLevels')}</h2>
      <p className={formStyles.lead}>{t('ops.logLevelsLead')}</p>
      <ReachChoice node={node} nodes={nodes} reach={reach} onReach={setReach} />
      <ul className={styles.rows} data-testid="log-levels">
        {node.logLevels.map((level) => (
          <LevelRow key={level.category} node={node.node} reach={reach} level={level} />
        ))}
      </ul>
      <AnotherCategory node={node.node} reach={reach} />
    </section>
  );
}

function LevelRow({ node, reach, level }: { node: string; reach: Reach; level: NodeLogLevel }) {
  const { t } = useTranslation();
  const isOperators = level.origin === 'operator';
  const ordered = useOrdered<string>((value) => (value === AsConfigured ? !isOperators : isOperators && value === level.level));
  const command = useLevelOrder(node, reach, level.category);
  const shown = ordered.waiting ?? level.level;
  const onChange = (value: string) => command.mutate(value, { onSuccess: () => ordered.begin(value) });
  return (
    <li data-category={level.category}>
      <div>
        <h3>{level.category}</h3>
        <p className={styles.note}>{t(isOperators ? 'ops.levelByOperator' : 'ops.levelConfigured')}</p>
      </div>
      <NativeSelect
        className={styles.level}
        aria-label={t('ops.levelOf', { category: level.category })}
        value={shown}
        disabled={command.isPending}
        onChange={(event) => onChange(event.currentTarget.value)}
        data={[...(isOperators || shown === AsConfigured ? [{ value: AsConfigured, label: t('ops.levelBack') }] : []), ...Levels]}
      />
      {ordered.waiting !== undefined && <p role="status">{t('ops.ordered')}</p>}
      {ordered.missed && <Notice kind="problem">{t('ops.levelMissed')}</Notice>}
      <Refused error={command.error} />
    </li>
  );
}

function AnotherCategory({ node, reach }: { node: string; reach: Reach }) {
  const { t } = useTranslation();
  const [category, setCategory] = useState('');
  const [level, setLevel] = useState<string>('Debug');
  const command = useLevelOrder(node, reach, category.trim());
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    command.mutate(level, { onSuccess: () => setCategory('') });
  };
  const isWrong = command.error instanceof HttpError && 'category' in command.error.fields;
  return (
    <form className={styles.tools} onSubmit={onSubmit} data-testid="another-category">
      <TextInput label={t('ops.category')} placeholder="DoctorForU.Emergency" value={category} onChange={(event) => setCategory(event.currentTarget.value)} autoComplete="off" autoCapitalize="none" spellCheck={false} {...(isWrong && { error: t('ops.categoryFormat') })} />
      <NativeSelect label={t('ops.level')} value={level} onChange={(event) => setLevel(event.currentTarget.value)} data={[...Levels]} />
      <Button type="submit" variant="default" loading={command.isPending}>
        {t('ops.setLevel')}
      </Button>
      {command.isSuccess && category === '' && <p role="status">{t('ops.ordered')}</p>}
      {!isWrong && <Refused error={command.error} />}
    </form>
  );
}

function useLevelOrder(node: string, reach: Reach, category: string) {
  const changed = useOpsChanged();
  return useCommand(async (level: string, key) => {
    await postJson(`/api/ops/nodes/${encodeURIComponent(node)}/log-levels`, { category, level: level === AsConfigured ? null : level, for: reach }, { key });
    changed();
  });
}
