/** Ends a subscription; calling it again does nothing. */
export type Unsubscribe = () => void;

type Listener<Payload> = (payload: Payload) => void;

/**
 * Events by name, each with one payload.
 *
 * `Events` maps the name of an event to its payload. Listeners are called in the order of their
 * subscription; one that unsubscribes during an event does not disturb the others.
 */
export class TypedEmitter<Events extends object> {
  readonly #listeners = new Map<keyof Events, Set<Listener<never>>>();

  /** Calls `listener` on every `event` until the answer is called. */
  on<Name extends keyof Events>(event: Name, listener: Listener<Events[Name]>): Unsubscribe {
    const listeners = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, listeners);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }

  /** Tells everyone who listens. */
  emit<Name extends keyof Events>(event: Name, payload: Events[Name]): void {
    const listeners = this.#listeners.get(event) as Set<Listener<Events[Name]>> | undefined;
    for (const listener of [...(listeners ?? [])]) listener(payload);
  }

  /** Forgets every listener. */
  clear(): void {
    this.#listeners.clear();
  }
}

/** What a listener sees of an emitter: it can listen, and not emit. */
export type EventSource<Events extends object> = Pick<TypedEmitter<Events>, 'on'>;
