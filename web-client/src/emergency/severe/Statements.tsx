import { useTranslation } from 'react-i18next';
import type { Severe } from '../../api/types';
import { Icon } from '../../shell/Icon';
import { useMoment } from '../words/useWords';
import styles from './severe.module.css';

type Statement = NonNullable<Severe['contradiction']>[number];

/** A hospital that says yes and no: each statement with its time, newest first. Which is right, only the hospital knows. */
export function Statements({ statements }: { statements: readonly Statement[] }) {
  const { t } = useTranslation();
  return (
    <div className={styles.statements} data-testid="er-contradiction">
      <p>
        <Icon name="alert" size={16} /> {t('severeSays.ask')}
      </p>
      <ul>
        {statements.map((statement, index) => (
          <li key={`${index} ${statement.source}`}>
            <Said statement={statement} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Said({ statement: { source, state, at, text } }: { statement: Statement }) {
  const { t } = useTranslation();
  return (
    <>
      {at && <At at={at} />} {t(`severeSays.source.${source}`)}: {t(`severeState.${state}`)} {text && <span lang="ko">“{text}”</span>}
    </>
  );
}

function At({ at }: { at: string }) {
  return <time dateTime={at}>{useMoment(at)}</time>;
}
