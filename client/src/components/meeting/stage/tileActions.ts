/**
 * Where the actions of a tile stand. They appear under the pointer, with the keyboard's focus, after a
 * tap on the tile and while their menu is open; never on tiles too small for a finger (the list of
 * people offers the same).
 */
export const tileActionClasses =
  'pointer-events-none absolute end-1.5 top-1.5 hidden opacity-0 transition-opacity group-focus-within/tile:pointer-events-auto group-focus-within/tile:opacity-100 group-hover/tile:pointer-events-auto group-hover/tile:opacity-100 has-data-[state=open]:pointer-events-auto has-data-[state=open]:opacity-100 @min-[150px]:block @min-[240px]:end-2.5 @min-[240px]:top-2.5';
