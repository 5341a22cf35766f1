import { useTranslation } from 'react-i18next';
import type { ErMessage } from '../../api/types';
import { Icon } from '../../shell/Icon';
import { memberOf } from '../../words/memberOf';
import { SevereKinds } from '../words/bedKinds';
import { useMoment } from '../words/useWords';
import styles from './room.module.css';

/** What the hospital tells the ambulance service now. It is often the most important line of the page, so it comes right after the number. */
export function MessagesInForce({ messages }: { messages: readonly ErMessage[] }) {
  const { t } = useTranslation();
  if (messages.length === 0) return null;
  return (
    <section className={styles.panel} aria-labelledby="messages">
      <h2 id="messages">{t('room.messages')}</h2>
      <ul className={styles.messages}>
        {messages.map((message, index) => (
          <Message key={`${index} ${message.text}`} message={message} />
        ))}
      </ul>
    </section>
  );
}

function Message({ message }: { message: ErMessage }) {
  const { t } = useTranslation();
  const severe = memberOf(SevereKinds, String(message.severeKind ?? ''));
  const about = severe ? t(`severe.${severe}`) : t(`message.${message.kind === 'severe' ? 'severe' : 'emergency'}`);
  return (
    <li data-blocking={message.blocking}>
      {message.blocking && <Icon name="alert" />}
      <div>
        <p className={styles.about}>
          {message.blocking && <strong>{t('message.blocking')} · </strong>}
          {about}
          {message.department && <span lang="ko"> · {message.department}</span>}
        </p>
        <p lang="ko">{message.text}</p>
        <p className={styles.note}>
          {message.from && <From at={message.from} />} {message.until && <Until at={message.until} />}{' '}
          {message.automatic != null && <span>({t(message.automatic ? 'message.automatic' : 'message.manual')})</span>}
        </p>
      </div>
    </li>
  );
}

function From({ at }: { at: string }) {
  const { t } = useTranslation();
  return <span>{t('message.from', { time: useMoment(at) })}</span>;
}

function Until({ at }: { at: string }) {
  const { t } = useTranslation();
  return <span>{t('message.until', { time: useMoment(at) })}</span>;
}
