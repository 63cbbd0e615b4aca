// Disturbs what a page sends to the others' connections: a third of it goes twice, late, or after the next.
// Runs in every page before the client does.
(() => {
  const SIGNALLING = /^42\d*\["(offer|answer|ice-candidate)"/;
  const SHARE = 0.3;
  const LATEST_MS = 500;

  globalThis.WebSocket = class extends WebSocket {
    #held = [];

    send(data) {
      const isSignalling = typeof data === 'string' && SIGNALLING.test(data);
      if (!isSignalling || Math.random() >= SHARE) {
        super.send(data);
        for (const held of this.#held.splice(0)) super.send(held);
        return;
      }
      const late = () => this.readyState === WebSocket.OPEN && super.send(data);
      switch (Math.floor(Math.random() * 3)) {
        case 0:
          super.send(data);
          super.send(data);
          break;
        case 1:
          setTimeout(late, Math.random() * LATEST_MS);
          break;
        default:
          this.#held.push(data);
          setTimeout(() => {
            const at = this.#held.indexOf(data);
            if (at >= 0) this.#held.splice(at, 1).forEach(late);
          }, LATEST_MS);
      }
    }
  };
})();
