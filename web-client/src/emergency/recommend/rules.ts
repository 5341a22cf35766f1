import type { Congestion } from '../words/congestion';
import type { Freshness } from '../words/freshness';
import type { Grade } from '../words/bedKinds';
import table from './recommendation.json';

/** How a room stands to a patient, by all that it says; the better one always comes first. */
export const Standings = ['open', 'askFirst', 'unlikely', 'expired'] as const;
export type Standing = (typeof Standings)[number];

/** What speaks against a room. */
export const Obstacles = [
  'expired', 'full', 'refused', 'conditionNotMet', 'contradicted', 'conditionOpen', 'childrenNotice', 'noChildBeds', 'bedsUnknown', 'stale',
] as const;
export type Obstacle = (typeof Obstacles)[number];

/** The rules are the gateway's own table: both order the same rooms alike, and the reader's place stays in the browser. */
export const Rings: readonly number[] = table.rings.km;
export const Enough = table.rings.enough;
export const ChildWords: readonly string[] = table.child.words;

/** Messages of the emergency room in force count twice at most. */
export const CountedNotices = 2;

const standings = new Map(table.obstacles.map(({ code, standing }) => [code, Standings.find((known) => known === standing) ?? 'unlikely']));
const points = new Map(table.points.map((row) => [`${row.for} ${row.is}`, row.points]));

export const standingOf = (obstacle: Obstacle): Standing => standings.get(obstacle) ?? 'unlikely';

export const pointsOf = {
  freshness: (freshness: Freshness) => points.get(`freshness ${freshness}`) ?? 0,
  congestion: (congestion: Congestion) => points.get(`congestion ${congestion}`) ?? 0,
  grade: (grade: Grade, severe: boolean) => points.get(`${severe ? 'gradeForSevere' : 'grade'} ${grade}`) ?? 0,
  notice: points.get('notice each') ?? 0,
  nearness: points.get('nearness atTheCentre') ?? 0,
};
