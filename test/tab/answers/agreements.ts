import { sign, type Version, write } from '../../../mentoring/agreements/rules.ts';
import { AgreementDraft, AgreementSignature } from '../../../mentoring/agreements/schema.ts';
import { presentAgreement, presentVersion } from '../../../mentoring/agreements/store.ts';
import { isRefusal, unlessUnderWay } from '../../../mentoring/decisions/rules.ts';
import type { Mentorship } from '../../../mentoring/mentorships/schema.ts';
import { type Answer, list, notFound, ok } from '../api.ts';
import type { Answers } from './all.ts';

const refused = (status: number, detail: string, errors?: object[]): Answer => ({
  status,
  body: { type: 'about:blank', title: 'Refused', status, detail, errors },
});

type Decided = ReturnType<typeof write>;

/** What the rules of the real one make of a body; an answer where it is no such body. */
const decide = (
  { role }: Mentorship,
  versions: Version[],
  body: unknown,
  signing: boolean,
): Decided | Answer => {
  if (signing) {
    const { version } = AgreementSignature.parse(body);
    return sign(versions, version, role, new Date());
  }
  const draft = AgreementDraft.safeParse(body);
  if (draft.success) {
    const { terms, version: madeFrom } = draft.data;
    return write(versions, { terms, madeFrom }, role, new Date());
  }
  const { issues } = draft.error;
  const errors = issues.map(({ path, message }) => ({ field: path.join('.'), message }));
  return refused(400, 'The body is not valid', errors);
};

/** The agreement of a mentorship. */
export const agreements: Answers = (world, { method, noun, id, act, more: [part], route }) => {
  if (noun !== 'mentorships' || act !== 'agreement') return null;
  const mentorship = world.mentorships.find((each) => each.id === id);
  if (!mentorship) return notFound;
  const versions = world.agreements[id] ?? [];
  if (part === 'versions') return list(versions.map((each) => presentVersion(each, versions)));
  if (method === 'GET') return ok(presentAgreement(id, versions));

  const decided =
    unlessUnderWay(mentorship) ??
    decide(mentorship, versions, route.request().postDataJSON(), part === 'sign');
  if (decided && 'status' in decided) return decided;
  if (decided && isRefusal(decided)) {
    return refused(409, decided.refused === 'not-now' ? decided.why : 'It was changed meanwhile.');
  }
  if (decided) {
    const { version } = decided;
    const others = versions.filter((each) => each.version !== version.version);
    world.agreements[id] = [version, ...others];
  }
  return ok(presentAgreement(id, world.agreements[id] ?? []));
};
