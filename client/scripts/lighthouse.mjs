// Judges pages with Lighthouse and writes the verdicts as JSON to standard output.
// Usage: node lighthouse.mjs CHROMIUM < PAGES, where PAGES is [{name, url, storage: {key: value}}] as JSON.
import { text } from 'node:stream/consumers';

import lighthouse, { desktopConfig } from 'lighthouse';
import puppeteer from 'puppeteer-core';

/** A phone on slow mobile data with a slow processor, and a laptop on a good line, as Lighthouse has them. */
const DEVICES = { phone: undefined, laptop: desktopConfig };

const CATEGORIES = ['performance', 'accessibility', 'best-practices'];

/** What the performance is made of, in milliseconds; the shift of the layout has no unit. */
const TIMINGS = {
  firstPaint: 'first-contentful-paint',
  largestPaint: 'largest-contentful-paint',
  blocked: 'total-blocking-time',
  shift: 'cumulative-layout-shift',
};

/** How often each page is judged; the run in the middle counts, for no machine is wholly quiet. */
const RUNS = 5;

const browser = await puppeteer.launch({
  executablePath: process.argv[2],
  args: [
    '--no-sandbox',
    '--disable-dev-shm-usage',
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
  ],
});
const pages = JSON.parse(await text(process.stdin));
// A browser that has just started is busy with itself.
await judge(pages[0], 'laptop');

const verdicts = [];
for (const page of pages) {
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

/**
 * Judges one page on one device, as somebody meets it who was never here: scores of 100, and what is not as
 * it should be.
 *
 * Each visit has a browsing context of its own, without any cache, and Lighthouse empties what there could be
 * (no `disableStorageReset`). What `storage` names is put in as the page begins to load.
 */
async function judge({ name, url, storage }, device) {
  const visit = await browser.createBrowserContext();
  const tab = await visit.newPage();
  await tab.evaluateOnNewDocument((entries) => {
    for (const [key, value] of Object.entries(entries)) window.localStorage.setItem(key, value);
  }, storage);
  const options = { onlyCategories: CATEGORIES, logLevel: 'error' };
  const { lhr } = await lighthouse(url, options, DEVICES[device], tab);
  await visit.close();
  const scores = Object.fromEntries(
    CATEGORIES.map((id) => [id, Math.round((lhr.categories[id].score ?? 0) * 100)]),
  );
  const timings = Object.fromEntries(
    Object.entries(TIMINGS).map(([name, id]) => [name, lhr.audits[id].numericValue ?? 0]),
  );
  return { name, device, scores, timings, faults: CATEGORIES.flatMap((id) => faultsOf(lhr, id)) };
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
