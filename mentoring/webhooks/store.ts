import { randomBytes } from 'node:crypto';
import { type Database, transact } from '../../platform/database.ts';
import type { Webhook as WebhookRow } from '../../platform/prisma/client.ts';
import { claim, findEvent, isAnswered } from '../events/store.ts';
import { isStopped, isTold, wantsNoMore } from './rules.ts';
import { type Webhook, webhookTypes } from './schema.ts';

export type { WebhookRow };

/** The receipt of an event that the receiver has taken. */
const receipt = 'webhook';

/** As Standard Webhooks has it. It cannot be kept as a digest: each message is signed with it. */
const newSecret = () => `whsec_${randomBytes(32).toString('base64')}`;

export const findWebhook = (db: Database, tenantId: string): Promise<WebhookRow | null> =>
  db.webhook.findUnique({ where: { tenantId } });

/** Lets a tenant's events go to `url` from now on, with a secret of its own; `made` where there was none before. */
export async function setWebhook(db: Database, tenantId: string, url: string, setAt: Date) {
  const anew = {
    url,
    secret: newSecret(),
    setAt,
    deliveredAt: null,
    failedAt: null,
    failure: null,
  };
  const made = (await db.webhook.count({ where: { tenantId } })) === 0;
  const create = { tenantId, ...anew };
  return { row: await db.webhook.upsert({ where: { tenantId }, create, update: anew }), made };
}

/** Signs with another secret from now on; null where there is no webhook. */
export async function renewSecret(db: Database, tenantId: string): Promise<WebhookRow | null> {
  const data = { secret: newSecret() };
  const [row] = await db.webhook.updateManyAndReturn({ where: { tenantId }, data });
  return row ?? null;
}

/** False where there was none. */
export const removeWebhook = async (db: Database, tenantId: string): Promise<boolean> =>
  (await db.webhook.deleteMany({ where: { tenantId } })).count > 0;

/** What a row says only of itself: not of another that was set meanwhile, nor of one that wants no more. */
const still = ({ tenantId, setAt }: WebhookRow) => ({
  tenantId,
  setAt,
  OR: [{ failure: null }, { failure: { not: wantsNoMore } }],
});

/** Notes that the receiver took an event, or a ping where none is named. */
export const noteTaken = (db: Database, webhook: WebhookRow, at: Date, eventId?: string) =>
  transact(db, async (tx) => {
    if (eventId) await claim(tx, eventId, receipt);
    await tx.webhook.updateMany({ where: still(webhook), data: { deliveredAt: at } });
  });

export const noteFailure = (db: Database, webhook: WebhookRow, failure: string, at: Date) =>
  db.webhook.updateMany({ where: still(webhook), data: { failedAt: at, failure } });

/** Of these mentorships, those of tenants that listen. One look where nobody does. */
export async function findHeard(db: Database, mentorshipIds: string[]): Promise<Set<string>> {
  const listening = (await db.webhook.findMany()).filter((each) => !isStopped(each));
  if (listening.length === 0) return new Set();
  const tenantId = { in: listening.map((each) => each.tenantId) };
  const where = { id: { in: mentorshipIds }, tenantId };
  const rows = await db.mentorship.findMany({ where, select: { id: true } });
  return new Set(rows.map(({ id }) => id));
}

/** An event and who is to hear of it; null where it has been taken, or nobody listens. */
export async function findOwed(db: Database, eventId: string) {
  const event = await findEvent(db, eventId);
  if (!event || !isTold(event) || (await isAnswered(db, eventId, receipt))) return null;
  const { tenantId } = await db.mentorship.findUniqueOrThrow({
    where: { id: event.mentorshipId },
    select: { tenantId: true },
  });
  const webhook = await findWebhook(db, tenantId);
  return webhook && !isStopped(webhook) ? { event, webhook } : null;
}

/** Events published in a span of time, since their tenant listens, that nobody has taken; those after `last`, in order. */
export async function findUntaken(
  db: Database,
  span: { after: Date; before: Date },
  most: number,
  last = '00000000-0000-0000-0000-000000000000',
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT event.id FROM event
    JOIN mentorship ON mentorship.id = event.mentorship_id
    JOIN webhook ON webhook.tenant_id = mentorship.tenant_id
    WHERE published_at > ${span.after} AND published_at < ${span.before} AND published_at > set_at
      AND failure IS DISTINCT FROM ${wantsNoMore}
      AND type = ANY(${webhookTypes}) AND event.id > ${last}::uuid
      AND NOT EXISTS (SELECT 1 FROM receipt WHERE event_id = event.id AND reaction = ${receipt})
    ORDER BY event.id LIMIT ${most}`;
  return rows.map((row) => row.id);
}

export const presentWebhook = (row: WebhookRow): Webhook => ({
  url: row.url,
  setAt: row.setAt.toISOString(),
  deliveredAt: row.deliveredAt?.toISOString() ?? null,
  failedAt: row.failedAt?.toISOString() ?? null,
  failure: row.failure,
  stopped: isStopped(row),
});
