// Judges pages with Lighthouse and writes the verdicts as JSON to standard output.
// Usage: node lighthouse.mjs CHROMIUM < PAGES, where PAGES is [{name, url, storage: {key: value}}] as JSON.
import { text } from 'node:stream/consumers';

import lighthouse, { desktopConfig } from 'lighthouse';
import puppeteer from 'puppeteer-core';

/** A phone on slow mobile data with a slow processor, and a laptop on a good line, as Lighthouse has them. */
const DEVICES = { phone: undefined, laptop: desktopConfig };

const CATEGORIES = ['performance', 'accessibility', 'best-practices'];

/** How often each page is judged; the run in the middle counts, for no machine is wholly quiet. */
const RUNS = 3;

const browser = await puppeteer.launch({
  executablePath: process.argv[2],
  args: [
    '--no-sandbox',
    '--disable-dev-shm-usage',
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
  ],
});
const verdicts = [];
for (const page of JSON.parse(await text(process.stdin))) {
  for (const device of Object.keys(DEVICES)) {
    const runs = [];
    while (runs.length < RUNS) runs.push(await judge(page, device));
    verdicts.push(medianOf(runs));
  }
}
await browser.close();
process.stdout.write(JSON.stringify(verdicts));

/** The run whose performance is in the middle. */
function medianOf(runs) {
  runs.sort((one, other) => one.scores.performance - other.scores.performance);
  return runs[Math.floor(runs.length / 2)];
}

/** Judges one page on one device: scores of 100, and what is not as it should be. */
async function judge({ name, url, storage }, device) {
  const tab = await browser.newPage();
  await tab.evaluateOnNewDocument((entries) => {
    for (const [key, value] of Object.entries(entries)) window.localStorage.setItem(key, value);
  }, storage);
  const options = { disableStorageReset: true, onlyCategories: CATEGORIES, logLevel: 'error' };
  const { lhr } = await lighthouse(url, options, DEVICES[device], tab);
  await tab.close();
  const scores = Object.fromEntries(
    CATEGORIES.map((id) => [id, Math.round((lhr.categories[id].score ?? 0) * 100)]),
  );
  return { name, device, scores, faults: CATEGORIES.flatMap((id) => faultsOf(lhr, id)) };
}

/** The audits of a category that count and were not passed. */
function faultsOf({ categories, audits }, category) {
  return categories[category].auditRefs
    .filter(({ id, weight }) => weight > 0 && (audits[id].score ?? 1) < 0.9)
    .map(({ id }) => {
      const { title, displayValue, details } = audits[id];
      const nodes = (details?.items ?? []).map(
        (item) => item.node?.snippet ?? item.description ?? '',
      );
      return [`${category}: ${title}`, displayValue, ...nodes.filter(Boolean)]
        .filter(Boolean)
        .join(' | ');
    });
}
