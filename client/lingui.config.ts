import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';

/** Where text is looked for, and where its translations are kept. */
export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'de'],
  catalogs: [{ path: 'src/locales/{locale}', include: ['src'], exclude: ['**/*.test.*'] }],
  format: formatter({ lineNumbers: false }),
  orderBy: 'origin',
});
