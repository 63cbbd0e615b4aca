import type { CallEvent, CallHappening } from './callEvents';
import type { CallSample } from './callSample';
import { SampleSeries } from './SampleSeries';

/** People whose figures are kept: of more, whoever left first is forgotten. */
const MAX_PEOPLE = 40;

/** Events that are kept, the newest. */
const MAX_EVENTS = 500;

/** What is known of the connection to one person. */
export interface PersonRecord {
  readonly participantId: string;
  readonly name: string;
  readonly hasLeft: boolean;
  /** The oldest first. */
  readonly samples: readonly CallSample[];
}

/** A call as it went for us. Times are milliseconds since 1970. */
export interface CallRecord {
  readonly beganAt: number;
  /** Until when it is known. */
  readonly until: number;
  /** By arrival. */
  readonly people: readonly PersonRecord[];
  readonly events: readonly CallEvent[];
}

interface Person {
  name: string;
  hasLeft: boolean;
  readonly series: SampleSeries;
}

/** Keeps what a call was like, within bounds however long it takes and however many come and go. */
export class CallLog {
  readonly #beganAt: number;
  readonly #people = new Map<string, Person>();
  #events: readonly CallEvent[];
  #until: number;

  /** @param earlier what is known already of a call that goes on */
  constructor(earlier: Pick<CallRecord, 'beganAt'> & Partial<CallRecord>) {
    this.#beganAt = earlier.beganAt;
    this.#until = earlier.until ?? earlier.beganAt;
    this.#events = earlier.events ?? [];
    for (const { participantId, name, hasLeft, samples } of earlier.people ?? []) {
      this.#people.set(participantId, { name, hasLeft, series: new SampleSeries(samples) });
    }
  }

  /** Somebody is here, under this name. */
  greet(participantId: string, name: string): void {
    const known = this.#people.get(participantId);
    if (known) {
      known.name = name;
      known.hasLeft = false;
      return;
    }
    this.#people.set(participantId, { name, hasLeft: false, series: new SampleSeries() });
    if (this.#people.size <= MAX_PEOPLE) return;
    const ids = [...this.#people.keys()];
    this.#people.delete(ids.find((id) => this.#people.get(id)?.hasLeft) ?? participantId);
  }

  /** Somebody is gone; their figures stay. */
  dismiss(participantId: string): void {
    const person = this.#people.get(participantId);
    if (person) person.hasLeft = true;
  }

  /** Adds what was measured of everybody at one moment. */
  add(samples: ReadonlyMap<string, CallSample>, now: number): void {
    this.#until = now;
    for (const [participantId, sample] of samples) {
      this.#people.get(participantId)?.series.add(sample);
    }
    for (const { series } of this.#people.values()) series.age(now);
  }

  note(happening: CallHappening, at: number): void {
    this.#until = Math.max(this.#until, at);
    this.#events = [...this.#events, { ...happening, at }].slice(-MAX_EVENTS);
  }

  get record(): CallRecord {
    const people = [...this.#people].map(([participantId, { name, hasLeft, series }]) => ({
      participantId,
      name,
      hasLeft,
      samples: series.samples,
    }));
    return { beganAt: this.#beganAt, until: this.#until, people, events: this.#events };
  }
}
