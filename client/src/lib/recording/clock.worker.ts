// Ticks on time also while the page is hidden, whose own timers are slowed down then.
self.addEventListener('message', ({ data }: MessageEvent<{ everyMs: number }>) => {
  setInterval(() => self.postMessage(null), data.everyMs);
});
