import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

import type { Plugin } from 'vite';

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

/** Formats that are not compressed already. */
const COMPRESSIBLE = /\.(js|css|html|svg|json|webmanifest|wasm|txt)$/;

/** Below this many bytes the headers of a second file cost more than it saves. */
const SMALLEST = 1024;

/**
 * Writes `<file>.br` and `<file>.gz` beside every text asset of the build, so that the server sends
 * the best compression there is without spending any time on it.
 */
export function precompress(): Plugin {
  return {
    name: 'neuron-meet:precompress',
    apply: 'build',
    writeBundle: {
      order: 'post',
      async handler({ dir }, bundle) {
        const names = Object.keys(bundle).filter((name) => COMPRESSIBLE.test(name));
        await Promise.all(names.map((name) => compressFile(join(dir ?? '.', name))));
      },
    },
  };
}

async function compressFile(path: string): Promise<void> {
  const content = await readFile(path);
  if (content.length < SMALLEST) return;
  const [smallest, common] = await Promise.all([
    brotli(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
    deflate(content, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  await Promise.all([writeFile(`${path}.br`, smallest), writeFile(`${path}.gz`, common)]);
}
