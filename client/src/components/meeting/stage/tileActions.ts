/**
 * Where the actions of a tile stand. They appear under the pointer, with the keyboard's focus and
 * while their menu is open; always where there is no pointer to hover with, unless the tile is too
 * small for a finger (the list of people offers the same).
 */
export const tileActionClasses =
  'absolute end-1.5 top-1.5 hidden opacity-0 transition-opacity group-focus-within/tile:opacity-100 group-hover/tile:opacity-100 has-data-[state=open]:opacity-100 pointer-coarse:opacity-100 @min-[150px]:block @min-[240px]:end-2.5 @min-[240px]:top-2.5';
