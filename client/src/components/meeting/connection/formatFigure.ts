/** Stands for what is not known. */
export const UNKNOWN = '–';

export function formatMilliseconds(value: number, locale: string): string {
  return inUnit(value, 'millisecond', locale);
}

/** A share from 0 to 1 in percent. */
export function formatShare(share: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(
    share,
  );
}

/** Bits per second, in thousands or millions. */
export function formatBitrate(bitsPerSecond: number, locale: string): string {
  return bitsPerSecond >= 1_000_000
    ? inUnit(bitsPerSecond / 1_000_000, 'megabit-per-second', locale, 1)
    : inUnit(bitsPerSecond / 1_000, 'kilobit-per-second', locale);
}

function inUnit(value: number, unit: string, locale: string, digits = 0): string {
  const options = { style: 'unit', unit, maximumFractionDigits: digits } as const;
  return new Intl.NumberFormat(locale, options).format(value);
}
