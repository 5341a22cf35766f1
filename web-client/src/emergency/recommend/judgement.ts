import type { Beds, ErMessage, ErRoom } from '../../api/types';
import type { BedKind, SevereKind } from '../words/bedKinds';
import type { Freshness } from '../words/freshness';
import { ChildWords, standingOf, Standings, type Obstacle, type Standing } from './rules';

/** For whom a room is looked for, as far as the reader said. It never leaves the browser. */
export interface Patient {
  severe: readonly SevereKind[];
  bed?: BedKind;
  child: boolean;
  ageMonths?: number;
}

/** An obstacle, and the kind of severe illness that it is about, if it is about one. */
export interface Against {
  obstacle: Obstacle;
  severe?: SevereKind;
}

export interface BedsOf {
  kind: BedKind;
  beds: Beds | undefined;
}

const EmergencyRoom: SevereKind = '28';

/** The beds that count: the kind asked for, a child's own where the room reports them, else the general ones. */
export function bedsFor(room: ErRoom, patient: Patient): BedsOf {
  if (patient.bed) return { kind: patient.bed, beds: room.beds[patient.bed] };
  const kind: BedKind = patient.child && reportsChildBeds(room) ? 'pediatric' : 'general';
  return { kind, beds: room.beds[kind] };
}

/** What a room says of a kind: its list and its messages in force, side by side. Where both are true, only the hospital knows. */
export function saysOf(room: ErRoom, kind: SevereKind): { accepted: boolean; refused: boolean } {
  const said = room.severe[kind];
  const closed = room.messages.some((message) => closes(message) === kind);
  return { accepted: said?.state === 'yes', refused: said?.state === 'no' || said?.conditionReading === 'refusal' || closed };
}

/** The kind of severe illness that a message closes. */
export function closes(message: ErMessage): string | undefined {
  if (!message.blocking) return undefined;
  return message.severeKind === null ? (message.kind === 'emergency' ? EmergencyRoom : undefined) : String(message.severeKind);
}

/** Messages of the emergency room in force that close nothing. */
export function noticesOf(room: ErRoom): number {
  return room.messages.filter((message) => message.kind === 'emergency' && closes(message) === undefined).length;
}

export function standingFor(against: readonly Against[]): Standing {
  return against.reduce<Standing>((worst, { obstacle }) => (grave(standingOf(obstacle)) > grave(worst) ? standingOf(obstacle) : worst), 'open');
}

export function grave(standing: Standing): number {
  return Standings.indexOf(standing);
}

export function obstaclesFor(room: ErRoom, freshness: Freshness, patient: Patient): Against[] {
  return [
    ...ofNumbers(room, freshness, patient),
    ...ofSaying(room, EmergencyRoom),
    ...patient.severe.flatMap((kind) => [...ofSaying(room, kind), ...ofCondition(room, kind, patient)]),
    ...(patient.child ? ofChildren(room, patient) : []),
  ];
}

function ofNumbers(room: ErRoom, freshness: Freshness, patient: Patient): Against[] {
  if (freshness === 'expired') return [{ obstacle: 'expired' }];
  const free = bedsFor(room, patient).beds?.available ?? null;
  const beds: Against[] = free === null ? [{ obstacle: 'bedsUnknown' }] : free <= 0 ? [{ obstacle: 'full' }] : [];
  return freshness === 'stale' ? [...beds, { obstacle: 'stale' }] : beds;
}

function ofSaying(room: ErRoom, severe: SevereKind): Against[] {
  const { accepted, refused } = saysOf(room, severe);
  return refused ? [{ obstacle: accepted ? 'contradicted' : 'refused', severe }] : [];
}

function ofCondition(room: ErRoom, severe: SevereKind, patient: Patient): Against[] {
  const said = room.severe[severe];
  if (said?.conditionReading !== 'limits' && said?.conditionReading !== 'unread') return [];
  const { minAgeMonths, minWeightGrams, minGestationWeeks } = said.limits ?? {};
  if (minAgeMonths != null && patient.ageMonths !== undefined && patient.ageMonths < minAgeMonths) return [{ obstacle: 'conditionNotMet', severe }];
  const told = said.limits && (minAgeMonths == null || patient.ageMonths !== undefined) && minWeightGrams == null && minGestationWeeks == null;
  return told ? [] : [{ obstacle: 'conditionOpen', severe }];
}

function ofChildren(room: ErRoom, patient: Patient): Against[] {
  const named = room.messages.some(({ text, department }) => ChildWords.some((word) => text.includes(word) || department?.includes(word)));
  return [
    ...(named ? [{ obstacle: 'childrenNotice' } as const] : []),
    ...(!patient.bed && !reportsChildBeds(room) ? [{ obstacle: 'noChildBeds' } as const] : []),
  ];
}

function reportsChildBeds(room: ErRoom): boolean {
  return (room.beds.pediatric?.available ?? null) !== null;
}
