/** Formatters are slow to make and asked for at every message. */
const formatters = new Map<string, { time: Intl.DateTimeFormat; day: Intl.DateTimeFormat }>();

function formattersOf(locale: string) {
  const known = formatters.get(locale);
  if (known) return known;
  const made = {
    time: new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }),
    day: new Intl.DateTimeFormat(locale, {
      month: 'short',
      day: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
    }),
  };
  formatters.set(locale, made);
  return made;
}

/** An ISO time as people read it beside a message: the clock, and the day where it is not today. */
export function formatTime(timestamp: string, locale: string, now: Date = new Date()): string {
  const date = new Date(timestamp);
  if (Number.isNaN(date.getTime())) return '';
  const isToday = date.toDateString() === now.toDateString();
  const { time, day } = formattersOf(locale);
  return (isToday ? time : day).format(date);
}
