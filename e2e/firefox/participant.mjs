// A stock Firefox that does what it is told, one JSON message per line:
// in {id, command, arguments: [...]}, out {id, result} or {id, error}.
// Playwright drives only a Firefox of its own; puppeteer-core speaks WebDriver BiDi with Debian's.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const fromClient = createRequire(new URL('../../client/package.json', import.meta.url));
const puppeteer = fromClient('puppeteer-core');

const [executablePath, toneHertz, camera] = process.argv.slice(2);
const TIMEOUT_MS = 20_000;
const POLL_MS = 100;

const browser = await puppeteer.launch({
  browser: 'firefox',
  executablePath,
  headless: true,
  extraPrefsFirefox: {
    'media.navigator.streams.fake': true,
    'media.navigator.permission.disabled': true,
    'media.navigator.audio.fake_frequency': Number(toneHertz),
    'media.autoplay.default': 0,
    'media.peerconnection.ice.loopback': true,
    'media.peerconnection.ice.obfuscate_host_addresses': false,
  },
});
const page = await browser.newPage();
await page.setViewport({ width: 1280, height: 800 });
page.on('console', (message) => console.error(`${message.type()}: ${message.text()}`));
page.on('pageerror', (error) => console.error(`uncaught: ${error}`));
await page.evaluateOnNewDocument(await readFile(new URL('../probes.js', import.meta.url), 'utf8'));
if (camera === 'stripes') {
  await page.evaluateOnNewDocument(
    await readFile(new URL('./stripes.js', import.meta.url), 'utf8'),
  );
}

const button = (name) =>
  `::-p-xpath(//button[normalize-space(.)="${name}" or @aria-label="${name}"])`;

let front;

const commands = {
  open: async (url) => void (await page.goto(url)),
  // Typed as a person does: a locator's `fill` never finds the field stable in Firefox.
  fill: async (selector, text) => {
    const field = await page.waitForSelector(selector, { visible: true, timeout: TIMEOUT_MS });
    await field.type(text);
  },
  press: async (name) => page.locator(button(name)).setTimeout(TIMEOUT_MS).click(),
  choose: async (role, name) =>
    page.locator(`::-p-aria([role="${role}"][name="${name}"])`).setTimeout(TIMEOUT_MS).click(),
  key: async (key) => page.keyboard.press(key),
  // Another tab in front of the meeting's, until the next one is taken away again.
  hide: async () => {
    front = await browser.newPage();
    await front.bringToFront();
    await page.waitForFunction(() => document.hidden, { polling: POLL_MS });
  },
  show: async () => {
    await front?.close();
    await page.bringToFront();
    await page.waitForFunction(() => !document.hidden, { polling: POLL_MS });
  },
  see: async (name) => void (await page.locator(button(name)).setTimeout(TIMEOUT_MS).wait()),
  probe: (name, ...rest) => page.evaluate((probe, args) => probes[probe](...args), name, rest),
  until: async (name, ...rest) => {
    const options = { timeout: TIMEOUT_MS, polling: POLL_MS };
    try {
      await page.waitForFunction((probe, args) => probes[probe](...args), options, name, rest);
    } catch (error) {
      const seen = await page.evaluate((id) => probes.colour(id, 'camera'), rest[0]);
      throw new Error(`${error.message}; the picture's colour is ${JSON.stringify(seen)}`);
    }
  },
  participants: () =>
    page.$$eval('[data-testid="tile"][data-kind="camera"][data-self="false"]', (tiles) =>
      Object.fromEntries(
        tiles.map((tile) => [tile.ariaLabel.split(',')[0], tile.dataset.participantId]),
      ),
    ),
  screenshot: async (path) => void (await page.screenshot({ path })),
};

const reply = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);
reply({ id: 0, result: await browser.version() });

for await (const line of createInterface({ input: process.stdin })) {
  const { id, command, arguments: given } = JSON.parse(line);
  try {
    reply({ id, result: (await commands[command](...given)) ?? null });
  } catch (error) {
    reply({ id, error: `${command} ${JSON.stringify(given)}: ${error?.message ?? error}` });
  }
}
await browser.close();
