/** As many as PageButtons turns. */
export { InquiriesOfPage as AuditOfPage } from '../useInquiries';

/** What the audit calls what happened, and what the page does. */
export const AuditEvents = {
  'signed-up': 'ops.event.signedUp',
  'logged-in': 'ops.event.loggedIn',
  'login-refused': 'ops.event.loginRefused',
  'logged-out': 'ops.event.loggedOut',
  'refresh-token-reused': 'ops.event.tokenReused',
  'profile-changed': 'ops.event.profileChanged',
  'password-changed': 'ops.event.passwordChanged',
  'password-reset-asked': 'ops.event.passwordResetAsked',
  'password-reset': 'ops.event.passwordReset',
  deleted: 'ops.event.deleted',
  invited: 'ops.event.invited',
  'invitation-withdrawn': 'ops.event.invitationWithdrawn',
  'removed-from-team': 'ops.event.removed',
  'sessions-ended': 'ops.event.sessionsEnded',
  'breaker-isolated': 'ops.event.breakerIsolated',
  'breaker-closed': 'ops.event.breakerClosed',
  'log-level-changed': 'ops.event.logLevelChanged',
  'mails-retried': 'ops.event.mailsRetried',
} as const;

export type AuditEvent = keyof typeof AuditEvents;
export const AuditEventNames = Object.keys(AuditEvents) as AuditEvent[];
