import { fireEvent } from '@testing-library/react';
import { expect, it } from 'vitest';

import { render } from '../../../test/render';

import { Avatar } from './Avatar';

const PICTURE = '/api/avatars/00ff-512.webp';

it.each([
  ['sm', PICTURE, '/api/avatars/00ff-128.webp'],
  ['xl', PICTURE, PICTURE],
] as const)('draws the picture in the size of its place: %s %s', (size, imageUrl, drawn) => {
  const { container } = render(<Avatar size={size} name="Ada" imageUrl={imageUrl} />);
  expect(container.querySelector('img')?.getAttribute('src')).toBe(drawn);
});

it.each(['https://example.org/ada.png', '//example.org/ada.png'])(
  'asks nobody else for a picture: %s',
  (imageUrl) => {
    const { container } = render(<Avatar name="Ada Lovelace" imageUrl={imageUrl} />);
    expect(container.querySelector('img')).toBeNull();
    expect(container.textContent).toBe('AL');
  },
);

it('shows initials where the picture is gone', () => {
  const { container } = render(<Avatar name="Ada Lovelace" imageUrl={PICTURE} />);
  fireEvent.error(container.querySelector('img')!);
  expect(container.textContent).toBe('AL');
});
