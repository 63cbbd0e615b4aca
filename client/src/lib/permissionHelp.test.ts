import { i18n } from '@lingui/core';
import { describe, expect, it } from 'vitest';

import { permissionHelp } from './permissionHelp';

const BROWSERS = {
  chrome:
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
  android:
    'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
  firefox: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  safari:
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15',
};

describe('permissionHelp', () => {
  it.each([
    ['chrome', BROWSERS.chrome, 0, 'start of the address bar and switch on'],
    ['chrome on Android', BROWSERS.android, 5, 'then Permissions'],
    ['firefox', BROWSERS.firefox, 0, 'crossed-out camera'],
    ['safari', BROWSERS.safari, 0, 'Settings for This Website'],
    ['an iPad', BROWSERS.safari, 5, 'Tap the page symbol'],
  ])('knows the way in %s', (_, userAgent, maxTouchPoints, words) => {
    expect(i18n._(permissionHelp({ userAgent, maxTouchPoints }))).toContain(words);
  });
});
