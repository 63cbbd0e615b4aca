/** A duration in words: “45 minutes”, “1 hour”, “1.5 hours”. */
export function formatDuration(locale: string, minutes: number): string {
  const hours = minutes >= 60 && minutes % 30 === 0;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: hours ? 'hour' : 'minute',
    unitDisplay: 'long',
  }).format(hours ? minutes / 60 : minutes);
}
