/**
 * Keeps people where they are and brings whoever speaks onto the first page.
 *
 * People keep the order of `previous`, newcomers go to the end. A speaker beyond the first page takes
 * the last place on it that is held by somebody silent; that person goes where the speaker was. The
 * first place is one's own and is never given away.
 */
export function speakerOrder(
  previous: readonly string[],
  present: readonly string[],
  firstPage: number,
  speakers: readonly string[],
): string[] {
  const known = new Set(previous);
  const here = new Set(present);
  const order = [
    ...previous.filter((id) => here.has(id)),
    ...present.filter((id) => !known.has(id)),
  ];
  const speaking = new Set(speakers);
  for (const id of speakers) {
    const from = order.indexOf(id);
    if (from < firstPage) continue;
    const to = lastSilentPlace(order, firstPage, speaking);
    if (to === null) break;
    [order[to], order[from]] = [id, order[to] ?? id];
  }
  return order;
}

function lastSilentPlace(
  order: readonly string[],
  firstPage: number,
  speaking: ReadonlySet<string>,
): number | null {
  for (let place = firstPage - 1; place > 0; place -= 1) {
    const holder = order[place];
    if (holder !== undefined && !speaking.has(holder)) return place;
  }
  return null;
}
