import { HttpError } from '../api/problem';

/** How soon a page asks again while the directory of hospitals is filled for the first time. */
export const WhileFilling = 4_000;

/** The first pull of the directory has not come to what was asked for. */
export function isNotReady(failure: Error | null): boolean {
  return failure instanceof HttpError && failure.code === 'hospitals.not-ready';
}
