import { describe, expect, test } from 'vitest';
import { fillIn, readInstallation, sandbox } from '../../package/installation.ts';
import { contoso } from './support/files.ts';

const { origin: PUBLIC_URL, clientId: ENTRA_CLIENT_ID } = contoso;

describe('the environment', () => {
  test('names the installation', () => {
    const read = readInstallation({ PUBLIC_URL: `${PUBLIC_URL}/`, ENTRA_CLIENT_ID });
    expect(read).toEqual({ ...contoso, toLookAt: false });
  });

  test('may write an id in capitals: it stays the same app', () => {
    const given = 'ABCDEF12-2222-4333-8444-555555555555';
    const read = readInstallation({ PUBLIC_URL, ENTRA_CLIENT_ID: given });
    expect(read.clientId).toBe(given.toLowerCase());
  });

  test.each([{}, { PUBLIC_URL: '', ENTRA_CLIENT_ID: '' }])(
    'may say nothing: %j is the sandbox',
    (env) => {
      expect(readInstallation(env)).toEqual({ ...sandbox, toLookAt: true });
    },
  );

  test('may name another port of this machine, for the sandbox', () => {
    const read = readInstallation({ PUBLIC_URL: 'http://localhost:30001' });
    expect(read).toEqual({ ...sandbox, origin: 'https://localhost:30001', toLookAt: true });
    expect(fillIn(`${sandbox.origin}/ ${new URL(sandbox.origin).host}`, read)).toBe(
      'https://localhost:30001/ localhost:30001',
    );
  });

  test.each([
    [{ PUBLIC_URL }, /^ENTRA_CLIENT_ID: missing/],
    [{ ENTRA_CLIENT_ID }, /^PUBLIC_URL: expected the https/],
    [
      { PUBLIC_URL: 'http://accord.contoso.com', ENTRA_CLIENT_ID },
      /^PUBLIC_URL: expected the https/,
    ],
    [{ PUBLIC_URL: 'http://localhost:3000', ENTRA_CLIENT_ID }, /^PUBLIC_URL: expected the https/],
    [{ PUBLIC_URL: 'accord.contoso.com', ENTRA_CLIENT_ID }, /^PUBLIC_URL: expected the https/],
    [{ PUBLIC_URL: `${PUBLIC_URL}/accord`, ENTRA_CLIENT_ID }, /nothing after the name$/],
    [{ PUBLIC_URL: 'https://me@accord.contoso.com', ENTRA_CLIENT_ID }, /nothing after the name$/],
    [{ PUBLIC_URL, ENTRA_CLIENT_ID: 'accord' }, /^ENTRA_CLIENT_ID: expected a GUID$/],
  ])('is refused in one line: %j', (env, line) => {
    expect(() => readInstallation(env)).toThrow(line);
    expect(() => readInstallation(env)).toThrow(/^[^\n]+$/);
  });
});
