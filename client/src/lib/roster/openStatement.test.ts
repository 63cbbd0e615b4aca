import { beforeAll, describe, expect, it } from 'vitest';

import { importRosterKey, openStatement } from './openStatement';
import { entry, statement, StatementSigner } from './testing/StatementSigner';

let server: StatementSigner;
let key: CryptoKey;

beforeAll(async () => {
  server = await StatementSigner.create();
  key = await importRosterKey(server.key);
});

describe('a statement', () => {
  it('says what the holder of the key signed', async () => {
    const told = statement({ entries: [entry('ada'), entry('Zoë')] });
    expect(await openStatement(await server.sign(told), key)).toEqual(told);
  });

  it('says nothing where somebody else signed it', async () => {
    const other = await StatementSigner.create();
    expect(await openStatement(await other.sign(statement()), key)).toBeNull();
  });

  it('says nothing where it was changed', async () => {
    const [header, , signature] = (await server.sign(statement())).split('.');
    const [, payload] = (await server.sign(statement({ revision: 2 }))).split('.');
    expect(await openStatement(`${header}.${payload}.${signature}`, key)).toBeNull();
  });

  it.each([
    [{ alg: 'none', typ: 'roster+jws' }],
    [{ alg: 'HS256', typ: 'roster+jws' }],
    [{ alg: 'ES256', typ: 'JWT' }],
    [{ alg: 'ES256' }],
  ])('says nothing where it is something else: %j', async (header) => {
    expect(await openStatement(await server.sign(statement(), header), key)).toBeNull();
  });

  it.each(['', '.', 'nonsense', 'a.b.c', 'a.b.c.d', 'bnVsbA..', '..', '{}.{}.{}'])(
    'is none: %j',
    async (text) => {
      expect(await openStatement(text, key)).toBeNull();
    },
  );

  it('is none with something behind it', async () => {
    expect(await openStatement(`${await server.sign(statement())}.x`, key)).toBeNull();
  });
});
