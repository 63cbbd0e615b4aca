import { clsx, type ClassValue } from 'clsx';

/**
 * Joins class names, leaving out what is falsy.
 *
 * Conflicting utilities are not resolved: a `className` given to a component of the design system is for
 * where it stands (margin, width, place in a grid); how it looks is chosen by its variants.
 */
export function cn(...values: ClassValue[]): string {
  return clsx(values);
}
