import { z } from 'zod';
import { badRequest, GraphError } from './errors.ts';
import { read } from './read.ts';
import type { Attachment } from './types.ts';

const MAX_BYTES = 28 * 1024;
const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';

const text = z.string().nullish().default(null);
const attachmentSchema = z.strictObject({
  id: z.string().min(1),
  contentType: z.string().min(1),
  contentUrl: text,
  content: text,
  name: text,
  thumbnailUrl: text,
  teamsAppId: text,
});
const messageSchema = z.looseObject({
  body: z.strictObject({
    contentType: z.enum(['text', 'html']).default('text'),
    content: z.string().min(1),
  }),
  attachments: z.array(attachmentSchema).max(10).default([]),
});

/** Reads a message as Graph does: what is attached has to be named by the body, and a card has to be one. */
export function readMessage(input: unknown) {
  const { body, attachments } = read(messageSchema, input);
  const bytes = Buffer.byteLength(JSON.stringify({ body, attachments }));
  if (bytes > MAX_BYTES) {
    throw new GraphError(413, 'RequestEntityTooLarge', 'Request Entity too large.');
  }
  for (const attachment of attachments) {
    checkMarker(body, attachment.id);
    if (attachment.contentType === ADAPTIVE_CARD) checkCard(attachment);
  }
  return { body, attachments };
}

function checkMarker(body: { contentType: string; content: string }, id: string): void {
  const marker = `<attachment id="${id}"></attachment>`;
  if (body.contentType === 'html' && body.content.includes(marker)) return;
  throw badRequest(
    `Body does not contain marker for attachment with Id '${id}'. Add '${marker}' to the body.`,
    'BadRequest',
  );
}

const cardSchema = z.looseObject({
  type: z.literal('AdaptiveCard'),
  version: z.string().regex(/^1\.\d$/),
  body: z.array(z.looseObject({ type: z.string() })).optional(),
  actions: z.array(z.looseObject({ type: z.string().startsWith('Action.') })).optional(),
});

/** The content of a card is its JSON as text. */
function checkCard({ id, content }: Attachment): void {
  try {
    if (cardSchema.safeParse(JSON.parse(content ?? '')).success) return;
  } catch {
    // Not JSON at all: refused alike.
  }
  throw badRequest(`Failed to process content in attachment with Id '${id}'.`, 'BadRequest');
}
