import { Own } from '../session/SessionProvider';

/** The operators, or the staff of one hospital. */
export interface Team {
  role: 'operator' | 'staff';
  hpid: string;
}

export function queryOf({ role, hpid }: Team): string {
  return role === 'staff' ? `?hpid=${encodeURIComponent(hpid)}` : '';
}

export function keyOf(team: Team, what: 'invitations' | 'staff'): string[] {
  return [Own, what, queryOf(team)];
}
