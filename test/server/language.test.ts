import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Accord, startAccord } from '../support/accord.ts';
import type { SandboxPerson } from '../support/sandbox.ts';
import { send } from './support/send.ts';

describe('the language in which Accord writes to somebody', () => {
  let accord: Accord;
  let somebody: SandboxPerson;
  beforeAll(async () => {
    accord = await startAccord({ worker: false });
    somebody = await accord.tenant.person('Amara');
  });
  afterAll(() => accord.close());

  async function afterMe(accepted: string): Promise<string> {
    const authorization = `Bearer ${await accord.tenant.tokenFor(somebody.id, 'api')}`;
    const headers = { authorization, 'accept-language': accepted };
    expect((await send(`${accord.url}/api/me`, { headers })).status).toBe(200);
    const row = await accord.db.person.findFirstOrThrow({ where: { entraId: somebody.id } });
    return row.language;
  }

  it('is the one that their Teams asks for', async () => {
    expect(await afterMe('*')).toBe('en');
    expect(await afterMe('de-AT')).toBe('de');
    expect(await afterMe('en-GB,de;q=0.8')).toBe('en');
    expect(await afterMe('de;q=1, en;q=0.5')).toBe('de');
    expect(await afterMe('pt-BR')).toBe('en');
  });

  it('stays as it is where a program does not say', async () => {
    expect(await afterMe('de')).toBe('de');
    expect(await afterMe('*')).toBe('de');
    expect(await afterMe(' , ')).toBe('de');
  });

  it('is kept while Microsoft 365 does not answer', async () => {
    await accord.tenant.faults({ errorRate: 1 });
    expect(await afterMe('en')).toBe('en');
    await accord.tenant.faults({ errorRate: 0 });
  });
});
