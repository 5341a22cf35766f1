import type { SessionAnswer, SessionUser } from '../../api/types';

/** A login as this page holds it: in memory only. */
export interface Session {
  id: string;
  accessToken: string;
  /** By this device's clock, in milliseconds. */
  validUntil: number;
  user: SessionUser;
}

export type SessionState =
  /** Somebody may be logged in; the server has not said yet. */
  | { status: 'unknown' }
  /** `ended`: somebody was, until the server said no. */
  | { status: 'out'; ended: boolean }
  | { status: 'in'; session: Session };

/** The answer of a login or refresh; the device's clock may be wrong, so only the time that the token has left counts. */
export async function sessionFrom(response: Response, now: number): Promise<Session> {
  const { accessToken, expiresAt, sessionId, user } = (await response.json()) as SessionAnswer;
  const sentAt = Date.parse(response.headers.get('Date') ?? '');
  return { id: sessionId, accessToken, validUntil: now + Date.parse(expiresAt) - (Number.isNaN(sentAt) ? now : sentAt), user };
}
