import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'react-router';
import { Icon } from '../../shell/Icon';
import { useTitle } from '../../shell/useTitle';
import { BedsReported } from './BedsReported';
import { EquipmentReported } from './EquipmentReported';
import { MessagesInForce } from './MessagesInForce';
import { RoomLocation } from './RoomLocation';
import { RoomSummary } from './RoomSummary';
import { SevereReported } from './SevereReported';
import { useRoom, type RoomAnswer } from './useRoom';
import styles from './room.module.css';

const RoomHistory = lazy(() => import('../history/RoomHistory'));

export function RoomPage() {
  const { hpid = '' } = useParams();
  const answer = useRoom(hpid);
  return (
    <article className={styles.room}>
      <BackLink />
      <Answer hpid={hpid} answer={answer} />
    </article>
  );
}

/** Back to the board as it was left: with its filters, when the reader came from one. */
function BackLink() {
  const { t } = useTranslation();
  const state = useLocation().state as { search?: string } | null;
  return (
    <Link to={{ pathname: '/', search: state?.search ?? '' }} className={styles.back}>
      <Icon name="back" /> {t('room.back')}
    </Link>
  );
}

function Answer({ hpid, answer }: { hpid: string; answer: RoomAnswer }) {
  const { t } = useTranslation();
  const titles = { loading: t('board.loading'), unknown: t('room.notFound'), failed: t('room.failed') };
  useTitle(answer.kind === 'room' ? answer.room.name : titles[answer.kind]);

  switch (answer.kind) {
    case 'room':
      return (
        <>
          <RoomSummary room={answer.room} />
          <MessagesInForce messages={answer.room.messages} />
          <div className={styles.columns}>
            <BedsReported beds={answer.room.beds} />
            <div className={styles.side}>
              <RoomLocation room={answer.room} />
              <EquipmentReported equipment={answer.room.equipment} />
            </div>
          </div>
          <SevereReported severe={answer.room.severe} />
          <Suspense fallback={<Skeleton height="20rem" radius="md" />}>
            <RoomHistory hpid={answer.room.hpid} />
          </Suspense>
        </>
      );
    case 'loading':
      return (
        <div role="status" aria-label={titles.loading}>
          <Skeleton height="16rem" radius="md" />
          <Skeleton height="20rem" radius="md" mt="1rem" />
        </div>
      );
    case 'unknown':
      return <Trouble title={titles.unknown} text={t('room.notFoundText', { hpid })} />;
    case 'failed':
      return <Trouble title={titles.failed} text={t('room.failedText')} />;
  }
}

function Trouble({ title, text }: { title: string; text: string }) {
  return (
    <div className={styles.trouble} role="alert">
      <h1>{title}</h1>
      <p>{text}</p>
    </div>
  );
}
