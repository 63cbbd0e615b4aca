import type { Role } from '@/protocol/events.gen';

/** Whether somebody of this role lets people in and keeps order: hosts and co-hosts do. */
export function isModerator(role: Role | undefined): boolean {
  return role === 'host' || role === 'co-host';
}
