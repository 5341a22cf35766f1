import type { ErRegion, ErRoom, GeoPoint } from '../api/types';
import { meanOf } from '../emergency/filters/distance';

export interface Place {
  name: string;
  location: GeoPoint;
}

/**
 * Finds the place that a person typed among what the board itself knows: regions, districts and hospitals. A district is
 * where its emergency rooms are on average, which is near enough to sort them by distance, and needs nobody's service.
 */
export function findPlace(typed: string, regions: readonly ErRegion[], rooms: readonly ErRoom[]): Place | undefined {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return undefined;
  return (
    placeOf(wanted, rooms, (room) => room.district ?? '', isDistrict) ??
    regionOf(wanted, regions) ??
    placeOf(wanted, rooms, (room) => room.name, (name, text) => squeeze(name).includes(squeeze(text))) ??
    placeOf(wanted, rooms, (room) => room.address ?? '', (address, text) => squeeze(address).includes(squeeze(text)))
  );
}

/** 종로 and 종로구 both mean 종로구; so do the last words of "서울 종로구". */
function isDistrict(district: string, typed: string): boolean {
  const last = typed.split(/\s+/).at(-1) ?? typed;
  return district === last || (last.length > 1 && district.length === last.length + 1 && district.startsWith(last));
}

function placeOf(
  wanted: string,
  rooms: readonly ErRoom[],
  nameOf: (room: ErRoom) => string,
  means: (name: string, wanted: string) => boolean,
): Place | undefined {
  const first = rooms.find((room) => room.location && means(nameOf(room).toLowerCase(), wanted) && fits(room, wanted));
  if (!first) return undefined;
  const same = rooms.filter((room) => nameOf(room) === nameOf(first) && room.region === first.region);
  const location = meanOf(same.flatMap((room) => room.location ?? []));
  return location && { name: nameOf(first), location };
}

/** "부산 중구" is not the 중구 of Seoul: words before the last must stand in the address. */
function fits(room: ErRoom, wanted: string): boolean {
  const before = wanted.split(/\s+/).slice(0, -1);
  return before.every((word) => `${room.address ?? ''} ${room.name}`.toLowerCase().includes(word));
}

function regionOf(wanted: string, regions: readonly ErRegion[]): Place | undefined {
  const region = regions.find(({ name, shortName, englishName }) => [name, shortName, englishName].some((known) => known.toLowerCase() === wanted));
  return region?.location ? { name: region.name, location: region.location } : undefined;
}

function squeeze(text: string): string {
  return text.replaceAll(/\s/g, '');
}

/** Suggestions while typing: regions and districts, each once. */
export function knownPlaces(regions: readonly ErRegion[]): string[] {
  return regions.flatMap((region) => [region.shortName, ...region.districts.map((district) => `${region.shortName} ${district.name}`)]);
}
