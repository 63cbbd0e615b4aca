// Fails where a catalogue lacks a message of the code, holds one that the code does not say any more, or
// lacks a translation. Usage: node check-messages.mjs
import path from 'node:path';

import { getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';
import { compileMessage } from '@lingui/message-utils/compileMessage';

/** At most so many messages are listed of each kind: the remedy is the same for all of them. */
const LISTED = 20;

const cwd = path.resolve(import.meta.dirname, '..');
const config = getConfig({ cwd });
const complaints = [];

for (const catalog of await getCatalogs(config)) {
  const said = await catalog.collect();
  if (!said) throw new Error('The messages of the code could not be read.');
  for (const locale of config.locales) {
    if (locale !== config.sourceLocale) compare(locale, said, await catalog.read(locale));
  }
}

/** Notes how the catalogue of one language differs from what the code says. */
function compare(locale, said, known) {
  const saidIds = Object.keys(said);
  const knownIds = Object.keys(known ?? {});
  complain(
    locale,
    'not in the catalogue (npm run messages)',
    said,
    saidIds.filter((id) => !known?.[id]),
  );
  complain(
    locale,
    'no longer said (npm run messages)',
    known,
    knownIds.filter((id) => !said[id]),
  );
  complain(
    locale,
    'without a translation',
    said,
    saidIds.filter((id) => known?.[id] && !known[id].translation),
  );
  complain(
    locale,
    'translated without all of its placeholders',
    said,
    saidIds.filter(
      (id) => known?.[id]?.translation && !sameNames(said[id].message ?? id, known[id].translation),
    ),
  );
}

function complain(locale, what, messages, ids) {
  if (ids.length === 0) return;
  const listed = ids.slice(0, LISTED).map((id) => `  ${messages[id].message ?? id}`);
  const more = ids.length > LISTED ? [`  … and ${ids.length - LISTED} more`] : [];
  complaints.push([`${locale}: ${ids.length} ${what}`, ...listed, ...more].join('\n'));
}

/** Whether both texts speak of the same variables and of the same elements (`<0>…</0>`). */
function sameNames(one, other) {
  const names = (text) => [...new Set(namesIn(compileMessage(text)))].sort().join(' ');
  return names(one) === names(other);
}

function isMessage(form) {
  return typeof form === 'string' || Array.isArray(form);
}

/** Variables and elements of a compiled message: texts, and `[variable, format, options]`. */
function namesIn(message) {
  if (typeof message === 'string') return message.match(/<\/?\d+\/?>/gu) ?? [];
  return message.flatMap((part) => {
    if (typeof part === 'string') return namesIn(part);
    const [variable, , options] = part;
    if (variable === '#') return [];
    const forms = typeof options === 'object' ? Object.values(options) : [];
    // Beside its forms a plural may carry a number, its offset.
    return [variable, ...forms.filter(isMessage).flatMap(namesIn)];
  });
}

if (complaints.length > 0) {
  console.error(complaints.join('\n'));
  process.exitCode = 1;
}
