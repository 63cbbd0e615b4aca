/** The time that is left, in the parts that a countdown shows. */
export interface TimeLeft {
  hours: number;
  minutes: number;
  seconds: number;
}

/**
 * The time that is left, never below nothing; a second that has begun counts.
 *
 * @param milliseconds - until then
 */
export function timeLeft(milliseconds: number): TimeLeft {
  const total = Math.max(0, Math.ceil(milliseconds / 1000));
  return {
    hours: Math.floor(total / 3600),
    minutes: Math.floor(total / 60) % 60,
    seconds: total % 60,
  };
}

/** As a clock shows it: `1:05:09`, or `05:09` below an hour. */
export function formatTimeLeft({ hours, minutes, seconds }: TimeLeft): string {
  const pad = (part: number) => String(part).padStart(2, '0');
  const short = `${pad(minutes)}:${pad(seconds)}`;
  return hours > 0 ? `${hours}:${short}` : short;
}

/** For programs that read the page out: an ISO 8601 duration. */
export function durationAttribute({ hours, minutes, seconds }: TimeLeft): string {
  return `PT${hours}H${minutes}M${seconds}S`;
}
