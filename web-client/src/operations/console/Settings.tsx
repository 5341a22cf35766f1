import { Checkbox, TextInput } from '@mantine/core';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NodeSetting } from '../../api/types';
import { says } from './figures';
import { useOpsWords } from './useOpsWords';
import { WideTable, type Column } from './WideTable';
import formStyles from '../../accounts/forms/form.module.css';
import styles from './console.module.css';

/** Every setting with its value and where it comes from. */
export function Settings({ settings }: { settings: NodeSetting[] }) {
  const { t } = useTranslation();
  const { origin, count } = useOpsWords();
  const [typed, setTyped] = useState('');
  const [onlySet, setOnlySet] = useState(false);
  const shown = settings.filter((setting) => (!onlySet || setting.origin !== 'default') && says(`${setting.key} ${setting.value} ${setting.origin} ${origin(setting.origin)}`, typed));
  const columns: [Column<NodeSetting>, ...Column<NodeSetting>[]] = [
    { name: t('ops.settingKey'), of: ({ key }) => <Breakable path={key} /> },
    { name: t('ops.settingValue'), of: ({ value }) => <code className={styles.value}>{value === '' ? t('ops.settingEmpty') : value}</code>, isText: true },
    { name: t('ops.settingOrigin'), of: (setting) => origin(setting.origin), isText: true },
  ];
  return (
    <section className={formStyles.card} aria-labelledby="settings-title">
      <h2 id="settings-title">{t('ops.settings')}</h2>
      <div className={styles.tools}>
        <TextInput label={t('ops.find')} placeholder={t('ops.findSetting')} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} autoComplete="off" />
        <Checkbox label={t('ops.onlySet')} checked={onlySet} onChange={(event) => setOnlySet(event.currentTarget.checked)} />
      </div>
      <p className={styles.note}>{t('ops.settingsShown', { shown: count(shown.length), total: count(settings.length) })}</p>
      <WideTable label={t('ops.settings')} none={t('ops.settingsNone')} columns={columns} rows={shown} keyOf={({ key }) => key} testId="settings" />
    </section>
  );
}

/** A name that may go on in the next line where one of its parts ends. */
function Breakable({ path }: { path: string }) {
  return path.split(':').map((part, index) => (
    <Fragment key={index}>
      {index > 0 && (
        <>
          :<wbr />
        </>
      )}
      {part}
    </Fragment>
  ));
}
