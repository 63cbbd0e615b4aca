import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import type { Plugin } from 'vite';

/** Languages in which emoji can be found by their names. */
const LOCALES = ['en', 'de'];
const FILES = ['data.json', 'messages.json'];

const resolve = createRequire(import.meta.url).resolve;

/**
 * Ships the names and groups of emoji with the client, under `/emoji/<language>/`: the picker asks nobody
 * else's server for them. They are fetched when it is first opened.
 */
export function emojiData(): Plugin {
  return {
    name: 'neuron-meet:emoji-data',
    configureServer(server) {
      server.middlewares.use('/emoji', (request, response, next) => {
        const name = LOCALES.flatMap((locale) => FILES.map((file) => `/${locale}/${file}`)).find(
          (path) => path === request.url,
        );
        if (!name) {
          next();
          return;
        }
        void contentOf(name).then((content) => {
          response.setHeader('Content-Type', 'application/json');
          response.end(content);
        });
      });
    },
    async generateBundle() {
      for (const locale of LOCALES) {
        for (const file of FILES) {
          const source = await contentOf(`/${locale}/${file}`);
          this.emitFile({ type: 'asset', fileName: `emoji/${locale}/${file}`, source });
        }
      }
    },
  };
}

function contentOf(path: string): Promise<string> {
  return readFile(resolve(`emojibase-data${path}`), 'utf8');
}
