import { screen } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';

import { ErrorBoundary } from './ErrorBoundary';

import { render } from '../../../test/render';

function Broken(): never {
  throw new Error('broken');
}

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

it('offers a way out where the page broke', () => {
  render(
    <ErrorBoundary>
      <Broken />
    </ErrorBoundary>,
  );
  expect(screen.getByRole('heading', { name: 'This page stopped working' })).toBeDefined();
  expect(screen.getByRole('button', { name: 'Reload the page' })).toBeDefined();
});

it('keeps the rest of the page where only a part broke', () => {
  render(
    <>
      <p>The stage</p>
      <ErrorBoundary fallback={<p>No chat</p>}>
        <Broken />
      </ErrorBoundary>
    </>,
  );
  expect(screen.getByText('The stage')).toBeDefined();
  expect(screen.getByText('No chat')).toBeDefined();
});
