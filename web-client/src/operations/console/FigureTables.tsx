import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GrainActivations, MethodCalls, StorageCalls, StreamEvents } from '../../api/types';
import { Orders, ranked, type Order } from './figures';
import { useOpsWords } from './useOpsWords';
import { WideTable, type Column } from './WideTable';
import formStyles from '../../accounts/forms/form.module.css';
import healthStyles from '../../health/log/health.module.css';

export function MethodTable({ methods }: { methods: MethodCalls[] }) {
  const { t } = useTranslation();
  const { amount, count } = useOpsWords();
  const [order, setOrder] = useState<Order>('busiest');
  const columns: [Column<MethodCalls>, ...Column<MethodCalls>[]] = [
    { name: t('ops.method'), of: ({ grain, method }) => `${grain} · ${method}` },
    { name: t('ops.perSecond'), of: ({ perSecond }) => amount(perSecond) },
    { name: t('ops.mean'), of: ({ meanMilliseconds }) => amount(meanMilliseconds) },
    { name: t('ops.max'), of: ({ maxMilliseconds }) => amount(maxMilliseconds) },
    { name: t('ops.errors'), of: ({ errors }) => count(errors) },
  ];
  return (
    <section className={formStyles.card} aria-labelledby="methods-title">
      <div className={healthStyles.head}>
        <h2 id="methods-title">{t('ops.methods')}</h2>
        <div className={healthStyles.spans} role="group" aria-label={t('ops.order')}>
          {Orders.map((each) => (
            <button key={each} type="button" aria-pressed={order === each} onClick={() => setOrder(each)}>
              {t(`ops.orders.${each}`)}
            </button>
          ))}
        </div>
      </div>
      <WideTable
        label={t('ops.methods')}
        none={t(order === 'failing' ? 'ops.failingNone' : 'ops.methodsNone')}
        columns={columns}
        rows={ranked(methods, order)}
        keyOf={({ grain, method }) => `${grain}.${method}`}
        testId="methods"
      />
    </section>
  );
}

export function ActivationTable({ grains }: { grains: GrainActivations[] }) {
  const { t } = useTranslation();
  const { count } = useOpsWords();
  const columns: [Column<GrainActivations>, ...Column<GrainActivations>[]] = [
    { name: t('ops.type'), of: ({ type }) => type },
    { name: t('ops.activations'), of: ({ activations }) => count(activations) },
  ];
  return (
    <section className={formStyles.card} aria-labelledby="activations-title">
      <h2 id="activations-title">{t('ops.activations')}</h2>
      <WideTable label={t('ops.activations')} none={t('ops.activationsNone')} columns={columns} rows={grains} keyOf={({ type }) => type} testId="activations" />
    </section>
  );
}

export function StorageTable({ storage }: { storage: StorageCalls[] }) {
  const { t } = useTranslation();
  const { amount, count, storageWords } = useOpsWords();
  const columns: [Column<StorageCalls>, ...Column<StorageCalls>[]] = [
    { name: t('ops.operation'), of: (row) => storageWords(row) },
    { name: t('ops.perSecond'), of: ({ perSecond }) => amount(perSecond) },
    { name: t('ops.mean'), of: ({ meanMilliseconds }) => amount(meanMilliseconds) },
    { name: t('ops.errors'), of: ({ errors }) => count(errors) },
  ];
  return (
    <section className={formStyles.card} aria-labelledby="storage-title">
      <h2 id="storage-title">{t('ops.storage')}</h2>
      <WideTable label={t('ops.storage')} none={t('ops.storageNone')} columns={columns} rows={storage} keyOf={({ operation, state }) => `${operation} ${state}`} testId="storage" />
    </section>
  );
}

export function StreamTable({ streams }: { streams: StreamEvents[] }) {
  const { t } = useTranslation();
  const { amount, streamWords } = useOpsWords();
  const columns: [Column<StreamEvents>, ...Column<StreamEvents>[]] = [
    { name: t('ops.stream'), of: ({ name }) => streamWords(name) },
    { name: t('ops.perSecond'), of: ({ perSecond }) => amount(perSecond) },
  ];
  return (
    <section className={formStyles.card} aria-labelledby="streams-title">
      <h2 id="streams-title">{t('ops.streams')}</h2>
      <WideTable label={t('ops.streams')} none={t('ops.streamsNone')} columns={columns} rows={streams} keyOf={({ name }) => name} testId="streams" />
    </section>
  );
}
