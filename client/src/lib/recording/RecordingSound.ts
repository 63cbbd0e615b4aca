/** Mixes the sound of everybody into one track. */
export class RecordingSound {
  readonly #context = new AudioContext({ sampleRate: 48_000 });
  readonly #output = new MediaStreamAudioDestinationNode(this.#context, { channelCount: 2 });
  readonly #inputs = new Map<MediaStreamTrack, MediaStreamAudioSourceNode>();

  get track(): MediaStreamTrack {
    const [track] = this.#output.stream.getAudioTracks();
    if (!track) throw new Error('This browser gives no sound out of a graph.');
    return track;
  }

  /** Sound is to be processed; must follow a click or a key. */
  async start(): Promise<void> {
    await this.#context.resume();
  }

  /** Mixes these tracks from now on, and no others. */
  mix(tracks: readonly MediaStreamTrack[]): void {
    for (const [track, input] of this.#inputs) {
      if (tracks.includes(track)) continue;
      input.disconnect();
      this.#inputs.delete(track);
    }
    for (const track of tracks) {
      if (this.#inputs.has(track)) continue;
      const input = this.#context.createMediaStreamSource(new MediaStream([track]));
      input.connect(this.#output);
      this.#inputs.set(track, input);
    }
  }

  close(): void {
    void this.#context.close();
  }
}
