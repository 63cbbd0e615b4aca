/** Pixels that a list and each of its lines are said to be high: the whole of a short list is in sight. */
const LIST_HEIGHT = 600;
const ROW_HEIGHT = 40;

/** Tells the size of an element as soon as it is observed. */
class InstantObserver implements ResizeObserver {
  readonly #callback: ResizeObserverCallback;

  constructor(callback: ResizeObserverCallback) {
    this.#callback = callback;
  }

  observe(target: Element): void {
    const height = target.getAttribute('role') === 'group' ? LIST_HEIGHT : ROW_HEIGHT;
    const contentRect = { width: 360, height } as DOMRectReadOnly;
    queueMicrotask(() => this.#callback([{ target, contentRect } as ResizeObserverEntry], this));
  }

  unobserve(): void {}
  disconnect(): void {}
}

/** Gives elements a size, which the test's document has none of: a virtual list draws what is in sight. */
export function giveLayout(): void {
  Object.defineProperty(HTMLElement.prototype, 'offsetParent', {
    configurable: true,
    get: () => document.body,
  });
  Object.defineProperty(document.defaultView, 'ResizeObserver', {
    configurable: true,
    value: InstantObserver,
  });
}
