"""What strong noise suppression costs: RNNoise in Chromium's AudioWorklet, as the product runs it.

Usage: PYTHONPATH=server python -m bench.noise_suppression
"""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from statistics import median

from playwright.async_api import Page, async_playwright

from e2e.capture import ROOT
from tests.services.process import find_program

_PACKAGE = ROOT / "client" / "node_modules" / "@sapphi-red" / "web-noise-suppressor" / "dist"
_RUNS = 5

# Of the noise's loudness; what is not a voice is to be gone.
_LEFT_AT_MOST = 0.1

# Seconds of sound that are measured, after one in which the processor becomes ready.
_SECONDS = 10

# Renders noise as fast as the machine can, with the suppressor or straight through. Gives the
# milliseconds that it took, and how loud the end is beside the noise.
_RENDER = """async ([seconds, isSuppressed]) => {
  const { loadRnnoise, RnnoiseWorkletNode } = await import('/index.js');
  const context = new OfflineAudioContext(1, 48_000 * (seconds + 1), 48_000);
  await context.audioWorklet.addModule('/rnnoise/workletProcessor.js');
  const wasmBinary = await loadRnnoise({ url: '/rnnoise.wasm', simdUrl: '/rnnoise_simd.wasm' });
  const noise = context.createBuffer(1, context.length, 48_000);
  let last = 0;
  const samples = noise.getChannelData(0);
  for (let i = 0; i < samples.length; i++) {
    // As a fan hums: each sample stays near the one before.
    last = last * 0.98 + (Math.random() - 0.5) * 0.05;
    samples[i] = last;
  }
  const source = new AudioBufferSourceNode(context, { buffer: noise });
  const suppressor = new RnnoiseWorkletNode(context, { maxChannels: 1, wasmBinary });
  if (isSuppressed) source.connect(suppressor).connect(context.destination);
  else source.connect(context.destination);
  source.start();
  let began = 0;
  void context.suspend(1).then(async () => {
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    began = performance.now();
    await context.resume();
  });
  const rendered = (await context.startRendering()).getChannelData(0);
  const took = performance.now() - began;
  const energy = (all) => all.slice(-48_000).reduce((sum, each) => sum + each * each, 0);
  return [took, Math.sqrt(energy(rendered) / energy(samples))];
}"""


async def measure() -> float:
    """Give the milliseconds of work for each second of sound, of one core, as a median.

    Raises:
        RuntimeError: Nothing was suppressed, so that the figure would mean nothing.
    """
    with _served() as address:
        async with async_playwright() as playwright:
            browser = await playwright.chromium.launch(
                executable_path=find_program("chromium"), chromium_sandbox=False
            )
            page = await browser.new_page()
            await page.goto(address)
            costs = [await _cost(page) for _ in range(_RUNS)]
            await browser.close()
    return median(costs)


async def _cost(page: Page) -> float:
    straight, _ = await page.evaluate(_RENDER, [_SECONDS, False])
    suppressed, left = await page.evaluate(_RENDER, [_SECONDS, True])
    if left > _LEFT_AT_MOST:
        raise RuntimeError(f"{left:.0%} of the noise is left")
    cost: float = (suppressed - straight) / _SECONDS
    return cost


@contextmanager
def _served() -> Iterator[str]:
    """Serve the package's files; a worklet is not loaded from anywhere but a server."""
    handler = partial(_QuietHandler, directory=str(_PACKAGE))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


class _QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing of requests."""


if __name__ == "__main__":
    cost = asyncio.run(measure())
    print(f"{cost:.1f} ms of work for each second of sound: {cost / 10:.1f} % of one core")
