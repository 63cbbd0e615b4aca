import { useLingui } from '@lingui/react/macro';

const MEGABYTE = 1_000_000;

/** `4:05`, `1:02:09`. */
export function formatDuration(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, index) => String(part).padStart(index === 0 ? 1 : 2, '0')).join(':');
}

/** Writes a size in bytes as people read it, in megabytes or gigabytes. */
export function useFileSize(): (bytes: number) => string {
  const { i18n } = useLingui();
  return (bytes) => {
    const isLarge = bytes >= 1_000 * MEGABYTE;
    return new Intl.NumberFormat(i18n.locale, {
      style: 'unit',
      unit: isLarge ? 'gigabyte' : 'megabyte',
      maximumFractionDigits: isLarge ? 2 : 1,
    }).format(bytes / MEGABYTE / (isLarge ? 1_000 : 1));
  };
}
