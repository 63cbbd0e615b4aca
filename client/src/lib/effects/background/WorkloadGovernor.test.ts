import { describe, expect, it, vi } from 'vitest';

import { WorkloadGovernor } from './WorkloadGovernor';

/** Has a machine work that needs so many milliseconds for a frame, whatever it is asked to do. */
function work(governor: WorkloadGovernor, milliseconds: number, frames: number): void {
  for (let frame = 0; frame < frames; frame += 1) governor.spent(milliseconds);
}

describe('WorkloadGovernor', () => {
  it('gives all there is to a machine that keeps up', () => {
    const governor = new WorkloadGovernor(vi.fn());
    work(governor, 8, 300);
    expect(governor.workload).toEqual({ segmentEvery: 1, maxHeight: 720, maxFrameRate: 30 });
  });

  it('asks less of a slow machine, step by step, and gives up only at the last one', () => {
    const onTooSlow = vi.fn();
    const governor = new WorkloadGovernor(onTooSlow);
    work(governor, 45, 150);
    expect(governor.workload.maxFrameRate).toBeLessThan(30);
    expect(onTooSlow).not.toHaveBeenCalled();
    work(governor, 300, 300);
    expect(onTooSlow).toHaveBeenCalledOnce();
  });

  it('does not count the first frames, which load and warm up', () => {
    const governor = new WorkloadGovernor(vi.fn());
    work(governor, 200, 25);
    work(governor, 8, 60);
    expect(governor.workload.maxFrameRate).toBe(30);
  });

  it('tries more again when the machine has been idle for long, and ever more patiently', () => {
    const governor = new WorkloadGovernor(vi.fn());
    work(governor, 30, 60);
    expect(governor.workload.segmentEvery).toBe(2);
    work(governor, 1, 480);
    expect(governor.workload.segmentEvery).toBe(2);
    work(governor, 1, 300);
    expect(governor.workload.segmentEvery).toBe(1);
    work(governor, 30, 30);
    work(governor, 1, 900);
    expect(governor.workload.segmentEvery).toBe(2);
  });
});
