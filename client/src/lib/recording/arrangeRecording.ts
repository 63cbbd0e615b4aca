import type { RecordingLayout } from './recordingFormats';

/** Somebody, or a shared screen, as they are drawn into a recording. */
export interface RecordedItem {
  readonly participantId: string;
  readonly source: 'camera' | 'screen';
  readonly name: string;
}

/** In pixels of the recording. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedItem {
  readonly item: RecordedItem;
  readonly rect: Rect;
}

const GAP = 8;
/** The part of the width that what is large takes. */
const LARGE_SHARE = 0.78;
/** More people than these beside something large are too small to see. */
const STRIP = 5;

/** Places who is there on a picture of that size; a shared screen is always large. */
export function arrangeRecording(
  items: readonly RecordedItem[],
  layout: RecordingLayout,
  speakerId: string | null,
  size: { readonly width: number; readonly height: number },
): PlacedItem[] {
  const whole: Rect = {
    x: GAP,
    y: GAP,
    width: size.width - 2 * GAP,
    height: size.height - 2 * GAP,
  };
  const screen = items.find(({ source }) => source === 'screen');
  const speaker =
    layout === 'speaker'
      ? (items.find(({ participantId }) => participantId === speakerId) ?? items[0])
      : undefined;
  const large = screen ?? speaker;
  if (!large || items.length === 1) return grid(items, whole);
  const width = Math.round(whole.width * LARGE_SHARE);
  const others = items.filter((item) => item !== large).slice(0, STRIP);
  const strip = { ...whole, x: whole.x + width + GAP, width: whole.width - width - GAP };
  return [{ item: large, rect: { ...whole, width } }, ...column(others, strip)];
}

function grid(items: readonly RecordedItem[], area: Rect): PlacedItem[] {
  const columns = Math.ceil(Math.sqrt(items.length));
  const rows = Math.ceil(items.length / Math.max(1, columns));
  const width = (area.width - (columns - 1) * GAP) / columns;
  const height = (area.height - (rows - 1) * GAP) / rows;
  return items.map((item, index) => {
    const row = Math.floor(index / columns);
    const inRow = Math.min(columns, items.length - row * columns);
    // The last row stands in the middle.
    const indent = ((columns - inRow) * (width + GAP)) / 2;
    const x = area.x + indent + (index % columns) * (width + GAP);
    return { item, rect: { x, y: area.y + row * (height + GAP), width, height } };
  });
}

function column(items: readonly RecordedItem[], area: Rect): PlacedItem[] {
  const height = Math.min(
    (area.width * 9) / 16,
    (area.height - (items.length - 1) * GAP) / Math.max(1, items.length),
  );
  const used = items.length * height + (items.length - 1) * GAP;
  const top = area.y + (area.height - used) / 2;
  return items.map((item, index) => ({
    item,
    rect: { x: area.x, y: top + index * (height + GAP), width: area.width, height },
  }));
}
