import type { Occurrence } from '@/lib/api/models';

/**
 * Of each series the next meeting alone: the others are on its page.
 *
 * @param held - in order
 */
export function nextOfEach(held: readonly Occurrence[]): Occurrence[] {
  const series = new Set<string>();
  return held.filter(({ scheduledMeetingId: id, recurrence }) => {
    if (recurrence === null) return true;
    if (series.has(id)) return false;
    series.add(id);
    return true;
  });
}
