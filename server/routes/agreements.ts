import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  Agreement,
  AgreementDraft,
  AgreementSignature,
  AgreementVersionList,
} from '../../mentoring/agreements/schema.ts';
import {
  listVersions,
  presentAgreement,
  presentVersion,
  signAgreement,
  writeAgreement,
} from '../../mentoring/agreements/store.ts';
import { findMentorship } from '../../mentoring/mentorships/store.ts';
import { actIn } from '../acts.ts';
import type { Context } from '../context.ts';
import { ownMentorship } from '../own-mentorship.ts';
import { callerOf } from '../plugins/access.ts';
import { done } from '../refusal.ts';

const One = z.object({ id: z.uuid() });

/** What the two agreed: reading it, writing a new version, and signing the newest. */
export function agreementRoutes(instance: FastifyInstance, { db, now }: Context) {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const signedIn = { access: 'signed-in' } as const;

  app.get(
    '/api/mentorships/:id/agreement',
    { schema: { params: One, response: { 200: Agreement } }, config: signedIn },
    async (request) => {
      const { mentorship } = await ownMentorship(db, request.params.id, callerOf(request).person);
      return presentAgreement(mentorship.id, await listVersions(db, mentorship.id));
    },
  );

  app.get(
    '/api/mentorships/:id/agreement/versions',
    { schema: { params: One, response: { 200: AgreementVersionList } }, config: signedIn },
    async (request) => {
      const { mentorship } = await ownMentorship(db, request.params.id, callerOf(request).person);
      const versions = await listVersions(db, mentorship.id);
      return { items: versions.map((each) => presentVersion(each, versions)), next: null };
    },
  );

  app.put(
    '/api/mentorships/:id/agreement',
    {
      schema: { params: One, body: AgreementDraft, response: { 200: Agreement } },
      config: signedIn,
    },
    async (request) => {
      const { id } = request.params;
      const { terms, version: madeFrom } = request.body;
      const act = actIn(await findMentorship(db, id), callerOf(request).person, now());
      const versions = await writeAgreement(db, id, { terms, madeFrom }, act);
      return presentAgreement(id, done(versions));
    },
  );

  app.post(
    '/api/mentorships/:id/agreement/sign',
    {
      schema: { params: One, body: AgreementSignature, response: { 200: Agreement } },
      config: signedIn,
    },
    async (request) => {
      const { id } = request.params;
      const act = actIn(await findMentorship(db, id), callerOf(request).person, now());
      const versions = await signAgreement(db, id, request.body.version, act);
      return presentAgreement(id, done(versions));
    },
  );
}
