import { useTranslation } from 'react-i18next';
import formStyles from '../accounts/forms/form.module.css';
import { Loaded } from '../accounts/own/Loaded';
import { useAccessHistory } from './useRecords';
import styles from './records.module.css';

/** Who looked, when, and what came of it. */
export function AccessHistory() {
  const { t, i18n } = useTranslation();
  const history = useAccessHistory();
  const time = (at: string) => new Date(at).toLocaleString(i18n.language, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Seoul' });
  return (
    <>
      <h2 id="access-title">{t('recordsPage.access')}</h2>
      <p className={formStyles.lead}>{t('recordsPage.accessLead')}</p>
      <Loaded query={history}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('recordsPage.accessNone')}</p>
          ) : (
            // A scrolling table must be reachable by keyboard.
            // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('recordsPage.access')}>
              <table data-testid="access-history">
                <thead>
                  <tr>
                    <th scope="col">{t('recordsPage.when')}</th>
                    <th scope="col">{t('recordsPage.act')}</th>
                    <th scope="col">{t('recordsPage.outcome')}</th>
                    <th scope="col">{t('recordsPage.who')}</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((item, index) => (
                    <tr key={`${item.at}-${index}`}>
                      <th scope="row">{time(item.at)}</th>
                      <td>{t(`recordsAct.${item.act}`)}</td>
                      <td>{t(`recordsOutcome.${item.outcome}`)}</td>
                      <td>{t(item.act === 'bindingRefusedElsewhere' ? 'recordsPage.otherAccount' : item.byThisSession ? 'recordsPage.thisDevice' : 'recordsPage.otherDevice')}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Loaded>
    </>
  );
}
