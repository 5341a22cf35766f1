import type { components } from './schema';

type Schemas = components['schemas'];

export type ErRoom = Schemas['ErRoomJson'];
export type ErRoomList = Schemas['ErRoomList'];
export type ErRegion = Schemas['ErRegionJson'];
export type ErRegionList = Schemas['ErRegionList'];
export type ErFeed = Schemas['ErFeedJson'];
export type ErFeedList = Schemas['ErFeedList'];
export type ErMessage = Schemas['ErMessageJson'];
export type ErDelta = Schemas['ErDelta'];
export type ErSubscription = Schemas['ErSubscription'];
export type Beds = Schemas['BedsJson'];
export type Severe = Schemas['SevereJson'];
export type GeoPoint = Schemas['GeoPointJson'];

/** What the hub pushes when the board began a new epoch: a subscription's answer without its kind. */
export type ErSnapshot = Pick<ErSubscription, 'topic' | 'now' | 'epoch' | 'sequence'> & { rooms: ErRoom[] };
