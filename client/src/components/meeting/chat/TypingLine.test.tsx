import { expect, it } from 'vitest';

import { enterMeeting, person } from '../../../../test/meetingFixture';
import { render } from '../../../../test/render';

import { TypingLine } from './TypingLine';

it.each([
  [[], ''],
  [['Ann'], 'Ann is typing…'],
  [['Ann', 'Bo'], 'Ann and Bo are typing…'],
  [['Ann', 'Bo', 'Cy', 'Di'], 'Ann and 3 others are typing…'],
])('says of %j: %s', (names, sentence) => {
  const people = names.map((name) => person(name));
  enterMeeting([person('me', { isSelf: true }), ...people], { typing: names });
  const { container } = render(<TypingLine />);
  expect(container.textContent).toBe(sentence);
});
