import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { facts } from '../../mentoring/events/schema.ts';
import { isTold, judge, tell, toldToWait, unfit } from '../../mentoring/webhooks/rules.ts';
import { happenings, messageOf, Ping, webhookTypes } from '../../mentoring/webhooks/schema.ts';

const id = '019ab7c2-8d1e-7a54-9c1b-0e6f2a7d4c11';
const at = new Date('2026-11-22T09:30:00Z');

const formats = ['uuid', 'date-time', 'date'];

/** Whether a JSON schema has no place in which somebody could write what they like. */
function isNarrow(schema: z.core.JSONSchema.BaseSchema): boolean {
  const { type, format, properties, anyOf } = schema;
  if (schema.const !== undefined || schema.enum) return true;
  if (anyOf) return anyOf.every((each) => isNarrow(each as z.core.JSONSchema.BaseSchema));
  const types = [type].flat().filter((each) => each !== 'null');
  return types.every((each) => {
    if (each === 'string') return formats.includes(format ?? '');
    if (each !== 'object') return ['integer', 'number', 'boolean'].includes(each ?? '');
    return Object.values(properties ?? {}).every((part) => isNarrow(part as typeof schema));
  });
}

describe('what is told', () => {
  it('holds ids, sides, times and numbers, and no text that somebody wrote', () => {
    for (const type of webhookTypes) {
      const schema = z.toJSONSchema(messageOf(type));
      expect(Object.keys(schema.properties ?? {}), type).toHaveLength(5);
      expect(isNarrow(schema), type).toBe(true);
    }
    expect(isNarrow(z.toJSONSchema(Ping))).toBe(true);
    for (const text of [z.string(), z.string().nullable(), z.string().optional(), z.any()]) {
      const careless = z.object({ facts: z.object({ goalId: z.uuid(), title: text }) });
      expect(isNarrow(z.toJSONSchema(careless))).toBe(false);
    }
  });

  it('is every event but what Accord says to one person', () => {
    expect(Object.keys(facts).filter((type) => !(type in happenings))).toEqual([
      'notification.created',
    ]);
    const said = { notificationId: id };
    expect(isTold({ id, mentorshipId: id, at, type: 'notification.created', facts: said })).toBe(
      false,
    );
  });

  it('is an event as its schema has it', () => {
    const event = {
      id,
      mentorshipId: id,
      at,
      type: 'meeting.held',
      facts: { meetingId: id },
    } as const;
    const message = JSON.parse(JSON.stringify(tell(event)));
    expect(messageOf('meeting.held').strict().parse(message)).toEqual(message);
    expect(message.at).toBe('2026-11-22T09:30:00.000Z');
  });

  it('stands in the documentation, with its facts', () => {
    const page = readFileSync(new URL('../../docs/webhooks.md', import.meta.url), 'utf8');
    const told = page
      .split('\n')
      .filter((line) => line.startsWith('| `') && line.split('|').length === 5);
    const rows = webhookTypes.map((type) => {
      const names = Object.keys(facts[type].shape).map((name) => `\`${name}\``);
      return `| \`${type}\` | ${names.join(', ')} | ${happenings[type]} |`;
    });
    expect(told).toEqual([...rows, `| \`ping\` | | ${Ping.description} |`]);
  });
});

describe('an answer', () => {
  it.each([
    [{ status: 200 }, 'taken'],
    [{ status: 204 }, 'taken'],
    [{ status: 410 }, 'unwanted'],
    [{ status: 302 }, 'refused'],
    [{ status: 401 }, 'refused'],
    [{ status: 503 }, 'refused'],
    [{ failure: 'no answer within 10 seconds' }, 'unanswered'],
  ])('%j: %s', (answer, outcome) => {
    expect(judge(answer).outcome).toBe(outcome);
  });

  it.each([
    [null, 0],
    ['120', 120_000],
    ['Sun, 22 Nov 2026 09:31:00 GMT', 60_000],
    ['Sun, 22 Nov 2026 09:00:00 GMT', 0],
    ['soon', 0],
    ['-5', 0],
  ])('with Retry-After %s asks to wait %d ms', (retryAfter, ms) => {
    expect(toldToWait(retryAfter, at)).toBe(ms);
  });
});

describe('an address', () => {
  const expected = (url: string, loopback = false) => {
    const refusal = unfit(url, { loopback });
    return refusal && 'field' in refusal ? `${refusal.field}: ${refusal.expected}` : refusal;
  };

  it.each([
    ['https://hooks.example.com/accord?key=1', null],
    ['hooks.example.com', 'url: expected a URL like https://…'],
    ['ftp://hooks.example.com', 'url: expected a URL like https://…'],
    ['https://me:secret@hooks.example.com', 'url: expected no user name or password in it'],
    ['http://hooks.example.com', 'url: expected https'],
    ['http://localhost:4000', 'url: expected https'],
  ])('%s: %s', (url, refusal) => {
    expect(expected(url)).toBe(refusal);
  });

  it.each([
    ['http://localhost:4000/accord', null],
    ['http://127.0.0.1:4000', null],
    ['http://[::1]:4000', null],
    ['http://hooks.example.com', 'url: expected https'],
    ['http://localhost.example.com', 'url: expected https'],
    ['http://10.0.0.1', 'url: expected https'],
  ])('in the sandbox %s: %s', (url, refusal) => {
    expect(expected(url, true)).toBe(refusal);
  });
});
