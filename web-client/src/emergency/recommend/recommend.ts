import type { Listed } from '../filters/arrange';
import { congestionOf } from '../words/congestion';
import { gradeOf } from '../words/useWords';
import { bedsFor, grave, noticesOf, obstaclesFor, saysOf, standingFor, type Against, type Patient } from './judgement';
import { CountedNotices, Enough, pointsOf, Rings, type Standing } from './rules';

/** How a room stands to the patient asked about, and why. Never a promise that the patient is taken. */
export interface Recommendation {
  standing: Standing;
  against: Against[];
  accepts: readonly Patient['severe'][number][];
  beds: ReturnType<typeof bedsFor>;
}

export interface Recommended extends Listed {
  recommendation: Recommendation;
}

interface Ranked {
  item: Recommended;
  ring: number;
  points: number;
  km: number;
}

/** The recommended order, and the radius that it took: standing, then ring of distance, then points, then distance. */
export function recommend(items: readonly Listed[], patient: Patient, radius: number | undefined): { ranked: Recommended[]; radius: number } {
  const ranks = items.map((item) => rankOf(item, patient)).sort(compare);
  const reach = radius ?? widen(ranks);
  return { ranked: ranks.filter(({ km }) => km <= reach).map(({ item }) => item), radius: reach };
}

/** The first ring within whose edge enough rooms are open; the last one where there never are. */
function widen(ranks: readonly Ranked[]): number {
  const open = (edge: number) => ranks.filter(({ item, km }) => item.recommendation.standing === 'open' && km <= edge).length;
  return Rings.find((edge) => open(edge) >= Enough) ?? Rings.at(-1) ?? 0;
}

function rankOf(item: Listed, patient: Patient): Ranked {
  const { room, freshness } = item;
  const km = item.distance ?? Infinity;
  const inside = Rings.findIndex((edge) => km <= edge);
  const ring = inside < 0 ? Rings.length : inside;
  const recommendation = judge(item, patient);
  const near = pointsOf.nearness * (1 - (inside < 0 ? 1 : km / (Rings[ring] ?? 1)));
  const points =
    pointsOf.freshness(freshness) +
    pointsOf.congestion(congestionOf(recommendation.beds.kind, recommendation.beds.beds)) +
    pointsOf.grade(gradeOf(room), patient.severe.length > 0) +
    pointsOf.notice * Math.min(noticesOf(room), CountedNotices) +
    near;
  return { item: { ...item, recommendation }, ring, points: recommendation.standing === 'expired' ? 0 : points, km };
}

function judge({ room, freshness }: Listed, patient: Patient): Recommendation {
  const against = obstaclesFor(room, freshness, patient);
  const accepts = patient.severe.filter((kind) => {
    const { accepted, refused } = saysOf(room, kind);
    return accepted && !refused;
  });
  return { standing: standingFor(against), against, accepts, beds: bedsFor(room, patient) };
}

function compare(one: Ranked, other: Ranked): number {
  return (
    grave(one.item.recommendation.standing) - grave(other.item.recommendation.standing) ||
    one.ring - other.ring ||
    other.points - one.points ||
    one.km - other.km ||
    (one.item.room.hpid < other.item.room.hpid ? -1 : 1)
  );
}
