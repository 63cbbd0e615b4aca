import { describe, expect, it } from 'vitest';

import { arrangeRecording, type RecordedItem } from './arrangeRecording';

const SIZE = { width: 1280, height: 720 };

function people(count: number): RecordedItem[] {
  return Array.from({ length: count }, (_, index) => ({
    participantId: `person-${index}`,
    source: 'camera',
    name: `Person ${index}`,
  }));
}

describe('arrangeRecording', () => {
  it.each([1, 2, 3, 5, 12, 25])('keeps %i people apart and on the picture', (count) => {
    const placed = arrangeRecording(people(count), 'grid', null, SIZE);
    expect(placed).toHaveLength(count);
    for (const [index, { rect }] of placed.entries()) {
      expect(rect.x).toBeGreaterThanOrEqual(0);
      expect(rect.x + rect.width).toBeLessThanOrEqual(SIZE.width);
      expect(rect.y + rect.height).toBeLessThanOrEqual(SIZE.height);
      for (const { rect: other } of placed.slice(index + 1)) {
        const isBeside = rect.x + rect.width <= other.x || other.x + other.width <= rect.x;
        const isBelow = rect.y + rect.height <= other.y || other.y + other.height <= rect.y;
        expect(isBeside || isBelow).toBe(true);
      }
    }
  });

  it('makes whoever speaks large', () => {
    const [first] = arrangeRecording(people(4), 'speaker', 'person-2', SIZE);
    expect(first?.item.participantId).toBe('person-2');
    expect(first?.rect.width).toBeGreaterThan(900);
  });

  it('makes a shared screen large, whoever speaks and whatever was chosen', () => {
    const screen: RecordedItem = { participantId: 'person-1', source: 'screen', name: 'Person 1' };
    const placed = arrangeRecording([...people(3), screen], 'grid', 'person-0', SIZE);
    expect(placed[0]?.item.source).toBe('screen');
    expect(placed).toHaveLength(4);
  });
});
