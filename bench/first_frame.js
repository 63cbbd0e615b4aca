// Measures, in the page, the time from the click on Join to the first presented frame of another
// person; `firstFrame` resolves to milliseconds.
globalThis.firstFrame = new Promise((resolve) => {
  const remote = '[data-testid="tile"][data-self="false"] video[data-source="camera"]';

  function watch(began) {
    const video = document.querySelector(remote);
    if (video) video.requestVideoFrameCallback((now) => resolve(now - began));
    else requestAnimationFrame(() => watch(began));
  }

  addEventListener(
    'click',
    (event) => {
      if (event.target.closest('button')?.textContent.includes('Join now')) watch(event.timeStamp);
    },
    { capture: true },
  );
});
