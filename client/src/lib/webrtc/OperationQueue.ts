/** Runs asynchronous operations one after another, in the order in which they were asked for. */
export class OperationQueue {
  #tail: Promise<unknown> = Promise.resolve();

  /** Runs `operation` once all before it are over; one that fails does not stop those after it. */
  run<Result>(operation: () => Promise<Result>): Promise<Result> {
    const result = this.#tail.then(operation);
    this.#tail = result.catch(() => undefined);
    return result;
  }
}
