import { useTranslation } from 'react-i18next';
import type { Beds, ErRoom } from '../../api/types';
import { AgeText } from '../words/AgeText';
import { BedGroups, kindsOf, type BedGroup, type BedKind } from '../words/bedKinds';
import { congestionOf, hasLegend } from '../words/congestion';
import { CongestionShape } from '../words/CongestionShape';
import { figureOf, freeBedsOf } from '../words/freeBeds';
import { useMeaning } from '../words/FreeFigure';
import bedsStyles from './beds.module.css';
import roomStyles from './room.module.css';

interface Props {
  beds: ErRoom['beds'];
  /** Where beds stand beside others that are not live. */
  title?: string;
  /** When they were told, where nothing above says so. */
  at?: string;
}

/** Every kind of beds that the hospital reports, by group; kinds that it does not report are not there. */
export function BedsReported({ beds, title, at }: Props) {
  const { t } = useTranslation();
  const groups = (Object.keys(BedGroups) as BedGroup[])
    .map((group) => ({ group, kinds: kindsOf(group).filter((kind) => beds[kind] !== undefined) }))
    .filter(({ kinds }) => kinds.length > 0);

  return (
    <section className={roomStyles.panel} aria-labelledby="beds">
      <h2 id="beds">{title ?? t('room.beds')}</h2>
      {at && <AgeText at={at} />}
      <p className={roomStyles.note}>{t('room.bedsNote')}</p>
      {groups.map(({ group, kinds }) => (
        <table key={group} className={bedsStyles.beds}>
          <caption>{t(`bedGroup.${group}`)}</caption>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{t('room.bedKind')}</th>
              <th scope="col">
                {t('room.available')} / {t('room.total')}
              </th>
            </tr>
          </thead>
          <tbody>
            {kinds.map((kind) => (
              <BedRow key={kind} kind={kind} beds={beds[kind]} />
            ))}
          </tbody>
        </table>
      ))}
    </section>
  );
}

function BedRow({ kind, beds }: { kind: BedKind; beds: Beds | undefined }) {
  const { t } = useTranslation();
  const free = freeBedsOf(beds);
  const meaning = useMeaning(free);
  const congestion = hasLegend(kind) ? congestionOf(kind, beds) : undefined;
  const total = beds?.total ?? null;
  const known = free.kind !== 'absent' && free.kind !== 'implausible';

  return (
    <tr>
      <th scope="row">{t(`bed.${kind}`)}</th>
      <td>
        <div className={bedsStyles.count}>
          {free.kind === 'free' && total !== null && total > 0 ? (
            <progress className={bedsStyles.meter} data-congestion={congestion} value={Math.min(free.count, total)} max={total} aria-hidden="true" />
          ) : (
            <span className={bedsStyles.countWords}>{free.kind === 'free' ? '' : meaning.short}</span>
          )}
          <span className={bedsStyles.sign}>{congestion && <CongestionShape congestion={congestion} size={14} />}</span>
          <span className={bedsStyles.countFigure}>
            {known && <strong>{figureOf(free)}</strong>}
            {!known && <strong aria-hidden="true">{figureOf(free)}</strong>}
            <span> / {total ?? '–'}</span>
          </span>
        </div>
      </td>
    </tr>
  );
}
