// Writes src/protocol/*.gen.ts from the schemas that scripts/generate_protocol.py made of the server's models.
// Usage: node generate-protocol.mjs FOLDER
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import prettier from 'prettier';

const folder = process.argv[2];
const target = path.resolve(import.meta.dirname, '../src/protocol');
const banner =
  "// Generated from the server's protocol models by `make generate`. Do not edit.\n\n";

const readSchema = async (name) => JSON.parse(await readFile(path.join(folder, name), 'utf8'));

async function write(name, source) {
  const file = path.join(target, name);
  // The Tailwind plugin of the shared configuration has nothing to sort here.
  const options = { ...(await prettier.resolveConfig(file)), filepath: file, plugins: [] };
  await writeFile(file, await prettier.format(banner + source, options));
}

async function typesOf(document) {
  const options = { alphabetize: true, rootTypes: true, rootTypesNoSchemaPrefix: true };
  const source = astToString(await openapiTS(document, options));
  // The generator's empty maps for parts that the document does not have.
  return source.replace(
    /^export type (webhooks|operations|\$defs) = Record<string, never>;\n/gm,
    '',
  );
}

function listenerMap(name, doc, events, signature) {
  const lines = events.map(
    (event) => `/** ${event.summary} */\n'${event.event}': ${signature(event)};`,
  );
  return `/** ${doc} */\nexport interface ${name} {\n${lines.join('\n')}\n}\n`;
}

async function eventTypes() {
  const schema = await readSchema('events.schema.json');
  const document = {
    openapi: '3.1.0',
    info: { title: 'Events', version: '1' },
    components: { schemas: schema.schemas },
  };
  const shapes = (await typesOf(document)).replace(/^export type paths = .*\n/m, '');
  return [
    shapes,
    listenerMap(
      'ServerToClientEvents',
      'What the server sends, by event name.',
      schema.serverEvents,
      ({ payload }) => `(payload: ${payload}) => void`,
    ),
    listenerMap(
      'ClientToServerEvents',
      'What a client may send, by event name.',
      schema.clientEvents,
      ({ payload, ack }) =>
        `(payload: ${payload}, acknowledge?: (answer: ${ack ?? 'Acknowledgement'} | Refusal) => void) => void`,
    ),
  ].join('\n');
}

await write('events.gen.ts', await eventTypes());
await write('api.gen.ts', await typesOf(await readSchema('openapi.json')));
