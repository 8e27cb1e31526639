import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Accord, startAccord } from '../support/accord.ts';
import { type Json, send } from './support/send.ts';

/** The routes of the outside contract that there are so far. */
const contract = `
  GET /api/me
  GET /api/people
  GET /api/mentorships
  POST /api/mentorships
  GET /api/mentorships/{id}
  POST /api/mentorships/{id}/accept
  POST /api/mentorships/{id}/decline
  POST /api/mentorships/{id}/ask
  POST /api/mentorships/{id}/pause
  POST /api/mentorships/{id}/resume
  POST /api/mentorships/{id}/close
  GET /api/mentorships/{id}/agreement
  PUT /api/mentorships/{id}/agreement
  POST /api/mentorships/{id}/agreement/sign
  GET /api/mentorships/{id}/timeline
  GET /api/mentorships/{id}/meetings
  GET /api/meetings/{id}
  GET /api/alerts
  POST /api/alerts/{id}/acknowledge
  GET /api/notifications
  POST /api/notifications/{id}/read
  GET /api/stream`;
const contractRoutes = contract.trim().split(/\n\s*/);

describe('the description of the API', () => {
  let accord: Accord;
  let document: Json;
  let operations: [string, Json][];
  beforeAll(async () => {
    accord = await startAccord({ worker: false });
    const answer = await send(`${accord.url}/api/openapi.json`);
    expect(answer.status).toBe(200);
    document = answer.body;
    operations = Object.entries<Json>(document.paths).flatMap(([path, methods]) =>
      Object.entries<Json>(methods).map(([method, operation]): [string, Json] => [
        `${method.toUpperCase()} ${path}`,
        operation,
      ]),
    );
  });
  afterAll(() => accord.close());

  const schemas = () =>
    operations.flatMap(([name, { requestBody, responses, parameters = [] }]) => [
      ...(requestBody ? [[`${name} body`, requestBody.content['application/json'].schema]] : []),
      ...Object.entries<Json>(responses).flatMap(([status, { content = {} }]) =>
        Object.entries<Json>(content).map(([type, { schema }]) => [
          `${name} ${status} ${type}`,
          schema,
        ]),
      ),
      ...parameters.map((each: Json) => [`${name} ${each.in} ${each.name}`, each.schema]),
    ]) as [string, Json][];

  it('is OpenAPI 3.1 and says what it describes', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/);
    const { version } = JSON.parse(
      readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
    );
    expect(document.info).toMatchObject({ title: 'Accord', version });
    expect(operations.length).toBeGreaterThan(0);
  });

  it.each(contractRoutes)('has %s', (route) => {
    expect(operations.map(([name]) => name)).toContain(route);
  });

  it('refers to nothing that is not in it', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(
      ([, to]) => to ?? '',
    );
    expect(references.length).toBeGreaterThan(5);
    for (const reference of references) {
      const [root, ...path] = reference.split('/');
      expect(root).toBe('#');
      const found = path.reduce((node: Json, key) => node?.[key], document);
      expect(found, reference).toBeTypeOf('object');
    }
  });

  it('holds only schemas that are JSON Schema', () => {
    const ajv = new Ajv2020({ strict: false });
    (addFormats as unknown as (target: Ajv2020) => void)(ajv);
    ajv.addSchema({ $id: 'accord', ...document });
    expect(schemas().length).toBeGreaterThan(10);
    for (const [name, schema] of schemas()) {
      const absolute = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"accord#/'));
      expect(() => ajv.compile(absolute), name).not.toThrow();
    }
  });

  it('describes the id in each path that has one, and an answer for each operation', () => {
    for (const [name, { parameters = [], responses }] of operations) {
      const inPath = [...name.matchAll(/\{(\w+)\}/g)].map(([, key]) => key);
      const described = parameters.filter((each: Json) => each.in === 'path');
      expect(
        described.map((each: Json) => each.name),
        name,
      ).toEqual(inPath);
      expect(
        described.every((each: Json) => each.required),
        name,
      ).toBe(true);
      expect(
        Object.keys(responses).some((status) => /^2/.test(status)),
        name,
      ).toBe(true);
    }
  });

  it('describes what the API really answers', async () => {
    const ajv = new Ajv2020({ strict: false });
    (addFormats as unknown as (target: Ajv2020) => void)(ajv);
    ajv.addSchema({ $id: 'accord', ...document });
    const { id } = await accord.tenant.person('Amara');
    for (const path of ['/me', '/mentorships', '/alerts', '/notifications']) {
      const schema =
        document.paths[`/api${path}`].get.responses['200'].content['application/json'].schema;
      const absolute = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"accord#/'));
      const { status, body } = await accord.api(id, 'GET', path);
      expect(status).toBe(200);
      const validate = ajv.compile(absolute);
      expect(validate(body) ? [] : validate.errors, path).toEqual([]);
      expect(validate({ nonsense: true }), `${path}: the schema refuses something else`).toBe(
        false,
      );
    }
  });

  it('says which operations need a token', () => {
    for (const [name, { security }] of operations) {
      expect(security, name).toEqual(name === 'GET /api/config' ? [] : [{ entra: [] }]);
    }
  });
});
