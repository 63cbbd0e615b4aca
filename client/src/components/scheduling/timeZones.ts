/** A time zone to choose. */
export interface TimeZoneOption {
  /** Its name in the IANA database. */
  name: string;
  /** What stands in the list: “Berlin”, “Buenos Aires, Argentina”. */
  label: string;
  /** What its clocks are ahead or behind, at a time: “GMT+1”. */
  offset: string;
  /** Everything that one may search it by, in lower case. */
  search: string;
}

/**
 * Every time zone that the browser knows, by the place that names it.
 *
 * @param at - when the offsets are those that are shown
 */
export function timeZoneOptions(locale: string, at: Date): TimeZoneOption[] {
  const names = new Set(['UTC', ...Intl.supportedValuesOf('timeZone')]);
  return [...names].map((name) => timeZoneOption(locale, name, at));
}

/** One time zone, as it stands in the list. */
export function timeZoneOption(locale: string, name: string, at: Date): TimeZoneOption {
  const label = placeOf(name);
  const offset = zoneName(locale, name, at, 'shortOffset');
  const long = zoneName(locale, name, at, 'long');
  const search = [name, label, offset, long].join(' ').replaceAll('_', ' ').toLowerCase();
  return { name, label, offset, search };
}

/** The options that hold every word of what was typed, those that begin with it first. */
export function searchTimeZones(
  options: readonly TimeZoneOption[],
  typed: string,
  limit: number,
): TimeZoneOption[] {
  const wanted = typed.trim().toLowerCase();
  const words = wanted.split(/\s+/u);
  const found = options.filter(({ search }) => words.every((word) => search.includes(word)));
  const begins = ({ label }: TimeZoneOption) => label.toLowerCase().startsWith(wanted);
  return [...found.filter(begins), ...found.filter((option) => !begins(option))].slice(0, limit);
}

/** “America/Argentina/Buenos_Aires” as people say it: “Buenos Aires, Argentina”. */
function placeOf(name: string): string {
  const parts = name.replaceAll('_', ' ').split('/');
  return parts.length > 2 ? `${parts.at(-1)}, ${parts.at(-2)}` : (parts.at(-1) ?? name);
}

/** What a zone or its offset is called at a time; its own name where the browser does not know it. */
function zoneName(
  locale: string,
  timeZone: string,
  at: Date,
  timeZoneName: 'shortOffset' | 'long',
): string {
  try {
    const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName }).formatToParts(at);
    return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  } catch {
    return timeZone;
  }
}
