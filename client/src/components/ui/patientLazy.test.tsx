import { act, render, screen } from '@testing-library/react';
import { Suspense, type ComponentType } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { patientLazy } from './patientLazy';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const part: { default: ComponentType } = { default: () => <p>the part</p> };

/** A call, and a part of the page that cannot be fetched so many times. */
function renderCall(failures: number) {
  let left = failures;
  const load = vi.fn(() => {
    left -= 1;
    return left < 0 ? Promise.resolve(part) : Promise.reject(new TypeError('the server is away'));
  });
  const Part = patientLazy(load);
  render(
    <div>
      <p>the call</p>
      <Suspense>
        <Part />
      </Suspense>
    </div>,
  );
  return load;
}

it('leaves out what cannot be fetched, and shows it once it can', async () => {
  const load = renderCall(2);
  await act(() => vi.advanceTimersByTimeAsync(1000));
  screen.getByText('the call');
  expect(screen.queryByText('the part')).toBeNull();
  await act(() => vi.advanceTimersByTimeAsync(1000));
  screen.getByText('the part');
  expect(load).toHaveBeenCalledTimes(3);
});

it('goes on for as long as the server is away', async () => {
  renderCall(30);
  await act(() => vi.advanceTimersByTimeAsync(5 * 60_000));
  screen.getByText('the call');
  expect(screen.queryByText('the part')).toBeNull();
  await act(() => vi.advanceTimersByTimeAsync(2 * 60_000));
  screen.getByText('the part');
});
