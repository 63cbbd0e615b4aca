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

it('leaves out what cannot be fetched, and shows it once it can', async () => {
  const part: { default: ComponentType } = { default: () => <p>the part</p> };
  const load = vi
    .fn<() => Promise<typeof part>>()
    .mockRejectedValueOnce(new TypeError('the server is away'))
    .mockRejectedValueOnce(new TypeError('the server is away'))
    .mockResolvedValue(part);
  const Part = patientLazy(load);
  render(
    <div>
      <p>the call</p>
      <Suspense>
        <Part />
      </Suspense>
    </div>,
  );
  await act(() => vi.advanceTimersByTimeAsync(1000));
  screen.getByText('the call');
  expect(screen.queryByText('the part')).toBeNull();
  await act(() => vi.advanceTimersByTimeAsync(1000));
  screen.getByText('the part');
  expect(load).toHaveBeenCalledTimes(3);
});
