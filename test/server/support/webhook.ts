import type { Accord } from '../../support/accord.ts';
import type { Expectation } from './expectations.ts';

/** Nobody listens there. */
const url = 'http://localhost:9/accord';

const unset = ({ db }: Accord) => db.webhook.deleteMany();
async function set(accord: Accord) {
  await unset(accord);
  const { tenantId } = accord.config;
  const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
  await accord.db.webhook.create({ data: { tenantId, url, secret, setAt: new Date() } });
}

/** A tenant's webhook, and how Accord is doing, are its managers' business. */
const managers = (status: number): Expectation['statuses'] => [403, 403, 403, status, 401, 401];
const nothing = () => ({});

export const webhookExpectations: Record<string, Expectation> = {
  'GET /api/webhook': { statuses: managers(200), before: set },
  'PUT /api/webhook': { statuses: managers(201), body: () => ({ url }), before: unset },
  'DELETE /api/webhook': { statuses: managers(204), before: set },
  'POST /api/webhook/secret': { statuses: managers(200), body: nothing, before: set },
  'POST /api/operations/session': { statuses: managers(201), body: nothing },
  'POST /api/webhook/test': { statuses: managers(200), body: nothing, before: set },
};
