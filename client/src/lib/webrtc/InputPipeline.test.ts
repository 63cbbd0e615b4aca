import { describe, expect, it, vi } from 'vitest';

import { InputPipeline } from './InputPipeline';
import type { EffectFailure } from './mediaEffects';
import { fakeTrack } from './testing/FakeTrack';
import type { DerivedTrack, TrackProcessor } from './trackProcessing';

/** A processor whose results come when the test says so. */
class FakeProcessor implements TrackProcessor {
  readonly made: (DerivedTrack & { readonly stop: ReturnType<typeof vi.fn> })[] = [];
  fail: (reason: EffectFailure) => void = () => {};
  #deliver: (() => void)[] = [];

  derive(source: MediaStreamTrack, onFailure: (reason: EffectFailure) => void) {
    this.fail = onFailure;
    const derived = { track: fakeTrack('video', `${source.label} blurred`), stop: vi.fn() };
    this.made.push(derived);
    return new Promise<DerivedTrack>((resolve) => this.#deliver.push(() => resolve(derived)));
  }

  async deliver(): Promise<void> {
    for (const resolve of this.#deliver.splice(0)) resolve();
    await Promise.resolve();
    await Promise.resolve();
  }
}

function setUp(holdsBack = true) {
  const passed: (string | null)[] = [];
  const failures: EffectFailure[] = [];
  const states: string[] = [];
  const pipeline = new InputPipeline({
    holdsBack,
    onTrack: (track) => passed.push(track?.label ?? null),
    onState: (state) => states.push(state),
    onFailure: (reason) => failures.push(reason),
  });
  return { pipeline, passed, failures, states, processor: new FakeProcessor() };
}

describe('InputPipeline', () => {
  it('passes on what a device gives where nothing is done to it', () => {
    const { pipeline, passed } = setUp();
    pipeline.setSource(fakeTrack('video', 'Cam'));
    pipeline.setSource(null);
    expect(passed).toEqual(['Cam', null]);
  });

  it('shows a camera only once it is processed, also after it was switched', async () => {
    const { pipeline, passed, processor } = setUp();
    void pipeline.setProcessor(processor);
    pipeline.setSource(fakeTrack('video', 'Cam'));
    expect(passed).toEqual([]);
    await processor.deliver();
    pipeline.setSource(fakeTrack('video', 'Other'));
    await processor.deliver();
    expect(passed).toEqual(['Cam blurred', null, 'Other blurred']);
    expect(processor.made[0]!.stop).toHaveBeenCalledOnce();
  });

  it('never leaves a voice out while its processor starts', async () => {
    const { pipeline, passed, processor } = setUp(false);
    void pipeline.setProcessor(processor);
    pipeline.setSource(fakeTrack('audio', 'Mic'));
    expect(passed).toEqual(['Mic']);
    await processor.deliver();
    expect(passed).toEqual(['Mic', 'Mic blurred']);
  });

  it('changes over without a gap in mid-call, there and back', async () => {
    const { pipeline, passed, processor, states } = setUp();
    pipeline.setSource(fakeTrack('video', 'Cam'));
    void pipeline.setProcessor(processor);
    await processor.deliver();
    await pipeline.setProcessor(null);
    expect(passed).toEqual(['Cam', 'Cam blurred', 'Cam']);
    expect(states).toEqual(['off', 'starting', 'on', 'off']);
  });

  it('drops a result that comes too late', async () => {
    const { pipeline, passed, processor } = setUp();
    void pipeline.setProcessor(processor);
    pipeline.setSource(fakeTrack('video', 'Cam'));
    pipeline.setSource(null);
    await processor.deliver();
    expect(passed).toEqual([]);
    expect(processor.made[0]!.stop).toHaveBeenCalledOnce();
  });

  it('passes the source on where the processor cannot go on, and tells it', async () => {
    const { pipeline, passed, failures, processor } = setUp();
    void pipeline.setProcessor(processor);
    pipeline.setSource(fakeTrack('video', 'Cam'));
    await processor.deliver();
    processor.fail('too-slow');
    expect(passed).toEqual(['Cam blurred', 'Cam']);
    expect(failures).toEqual(['too-slow']);
  });

  it('mutes what it passes on with its source', async () => {
    const { pipeline, processor } = setUp(false);
    const source = fakeTrack('audio', 'Mic');
    pipeline.setSource(source);
    void pipeline.setProcessor(processor);
    await processor.deliver();
    source.enabled = false;
    pipeline.syncEnabled();
    expect(pipeline.track?.enabled).toBe(false);
  });
});
