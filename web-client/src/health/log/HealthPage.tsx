import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import formStyles from '../../accounts/forms/form.module.css';
import { Loaded } from '../../accounts/own/Loaded';
import { useTitle } from '../../shell/useTitle';
import { Entries } from './Entries';
import { HealthFiles } from './HealthFiles';
import { KindChoice } from './KindChoice';
import { NewEntry } from './NewEntry';
import { SeriesView } from './SeriesView';
import { useKinds, useLatest } from './useHealth';
import styles from './health.module.css';

/** What a person measures: entering it, how it goes, and every entry. */
export default function HealthPage() {
  const { t } = useTranslation();
  const kinds = useKinds();
  const latest = useLatest();
  const [search, setSearch] = useSearchParams();
  useTitle(t('healthLog.title'));

  return (
    <div className={styles.sections}>
      <h1>{t('healthLog.title')}</h1>
      <Loaded query={kinds}>
        {({ items }) => {
          const kind = items.find((known) => known.kind === search.get('kind')) ?? items[0];
          if (!kind) return null;
          return (
            <>
              <KindChoice kinds={items} latest={latest.data?.items ?? []} chosen={kind.kind} onChoose={(chosen) => setSearch({ kind: chosen }, { replace: true })} />
              <section className={formStyles.card} aria-labelledby="entry-title">
                <h2 id="entry-title">{t('healthLog.enter', { kind: t(`healthKind.${kind.kind}`) })}</h2>
                <NewEntry key={kind.kind} kind={kind} />
              </section>
              <SeriesView key={`series-${kind.kind}`} kind={kind} />
              <Entries key={`entries-${kind.kind}`} kind={kind} />
            </>
          );
        }}
      </Loaded>
      <HealthFiles />
    </div>
  );
}
