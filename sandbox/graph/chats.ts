import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Person } from '../directory/people.ts';
import { TENANT_ID } from '../registration.ts';
import type { Tenant } from '../tenant.ts';
import { stamp } from '../time/graph-time.ts';
import { demand } from './access.ts';
import { readMessage } from './chat-message.ts';
import { accessDenied, badRequest, GraphError } from './errors.ts';
import type { Json } from './json.ts';
import { read } from './read.ts';
import type { Chat, Message } from './types.ts';

const chatSchema = z.strictObject({
  chatType: z.enum(['oneOnOne', 'group']),
  topic: z.string().nullish(),
  members: z.array(z.looseObject({ roles: z.array(z.enum(['owner', 'guest'])).min(1) })).min(2),
});

/** Teams chats: only for people, as Graph sends no message for an app by itself. */
export function chatRoutes(server: FastifyInstance, tenant: Tenant): void {
  server.get('/chats', async (request) => {
    const person = signedIn(tenant, request, ['Chat.Read', 'Chat.ReadBasic']);
    const own = [...tenant.chats.values()].filter(({ members }) => members.includes(person));
    return { value: own.map(renderChat) };
  });
  server.post('/chats', async (request, reply) => {
    const person = signedIn(tenant, request, ['Chat.Create', 'Chat.ReadWrite']);
    const input = read(chatSchema, request.body);
    const members = readMembers(tenant, request.body as Json);
    if (input.chatType === 'oneOnOne') checkPair(input, members);
    if (!members.includes(person)) throw badRequest('The caller must be a member.', 'BadRequest');
    const chat = sameChat(tenant, input.chatType, members) ?? newChat(tenant, input, members);
    return reply.code(201).send(renderChat(chat));
  });
  server.get('/chats/:id', async (request) => {
    return renderChat(chatOf(tenant, request, signedIn(tenant, request, ['Chat.Read'])));
  });
  server.get('/chats/:id/messages', async (request) => {
    const chat = chatOf(tenant, request, signedIn(tenant, request, ['Chat.Read']));
    return { value: chat.messages.toReversed().map((message) => renderMessage(chat, message)) };
  });
  server.post('/chats/:id/messages', async (request, reply) => {
    const from = signedIn(tenant, request, ['ChatMessage.Send', 'Chat.ReadWrite']);
    const chat = chatOf(tenant, request, from);
    const { body, attachments } = readMessage(request.body);
    const at = tenant.now();
    const message = { id: String(at), at, from, body, attachments };
    chat.messages.push(message);
    return reply.code(201).send(renderMessage(chat, message));
  });
}

function signedIn(tenant: Tenant, request: FastifyRequest, permissions: string[]): Person {
  demand(request.graphCaller, permissions);
  const person = tenant.directory.find(request.graphCaller.userId ?? '');
  if (!person) throw accessDenied();
  return person;
}

function checkPair({ topic }: z.infer<typeof chatSchema>, members: Person[]): void {
  if (members.length !== 2 || members[0] === members[1]) {
    throw badRequest('A one-on-one chat must have two members.', 'BadRequest');
  }
  if (topic) throw badRequest('Topic is only for chats of type group.', 'BadRequest');
}

function readMembers(tenant: Tenant, body: Json): Person[] {
  return (body.members as Json[]).map((member) => {
    const key = /^https?:\/\/.+\/v1\.0\/users\('([^']+)'\)$/.exec(
      String(member['user@odata.bind']),
    )?.[1];
    const isUser = member['@odata.type'] === '#microsoft.graph.aadUserConversationMember';
    const person = isUser ? tenant.directory.find(key ?? '') : undefined;
    if (!person) throw badRequest('A member could not be found.', 'BadRequest');
    return person;
  });
}

function sameChat(tenant: Tenant, kind: Chat['kind'], members: Person[]): Chat | undefined {
  if (kind !== 'oneOnOne') return undefined;
  return [...tenant.chats.values()].find(
    (chat) => chat.kind === kind && members.every((member) => chat.members.includes(member)),
  );
}

function newChat(tenant: Tenant, input: z.infer<typeof chatSchema>, members: Person[]): Chat {
  const chat: Chat = {
    id: `19:${randomUUID()}@unq.gbl.spaces`,
    topic: input.topic ?? null,
    kind: input.chatType,
    createdAt: tenant.now(),
    members,
    messages: [],
  };
  tenant.chats.set(chat.id, chat);
  return chat;
}

function chatOf(tenant: Tenant, request: FastifyRequest, person: Person): Chat {
  const chat = tenant.chats.get((request.params as { id: string }).id);
  if (chat?.members.includes(person)) return chat;
  throw new GraphError(404, 'NotFound', 'The chat was not found.');
}

function renderChat(chat: Chat): Json {
  return {
    id: chat.id,
    topic: chat.topic,
    chatType: chat.kind,
    createdDateTime: stamp(chat.createdAt),
    lastUpdatedDateTime: stamp(chat.messages.at(-1)?.at ?? chat.createdAt),
    tenantId: TENANT_ID,
    webUrl: `https://teams.microsoft.com/l/chat/${encodeURIComponent(chat.id)}/0?tenantId=${TENANT_ID}`,
  };
}

function renderMessage(chat: Chat, message: Message): Json {
  return {
    id: message.id,
    messageType: 'message',
    chatId: chat.id,
    createdDateTime: stamp(message.at),
    lastModifiedDateTime: stamp(message.at),
    deletedDateTime: null,
    importance: 'normal',
    locale: 'en-us',
    etag: message.id,
    from: { user: { id: message.from.id, displayName: message.from.displayName } },
    body: message.body,
    attachments: message.attachments,
    mentions: [],
    reactions: [],
  };
}
