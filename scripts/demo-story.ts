import type { As } from './speaker.ts';

const dayIn = (days: number): string =>
  new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

/** What Jonas and Amara have agreed on, want to reach and have promised each other. */
export async function tellStory(as: As, mentorshipId: string, mentor: string, mentee: string) {
  const home = `/mentorships/${mentorshipId}`;
  await as(mentor, 'PUT', `${home}/agreement`, {
    terms: {
      purpose: 'That Jonas leads a design review from the first draft to the decision.',
      cadenceWeeks: 1,
      mentorRoles: [
        { role: 'advisor', weight: 2 },
        { role: 'devils-advocate', weight: 3 },
      ],
      menteeRoles: [
        { role: 'planner', weight: 3 },
        { role: 'investigator', weight: 1 },
      ],
    },
  });
  await as(mentor, 'POST', `${home}/agreement/sign`, { version: 1 });
  await as(mentee, 'POST', `${home}/agreement/sign`, { version: 1 });

  const goal = await as(mentee, 'POST', `${home}/goals`, {
    title: 'Lead the design review of the ledger',
    measure: 'The review ends with a decision, and two people who had been silent have spoken.',
    targetDate: dayIn(75),
  });
  const steps = ['Write the proposal on two pages', 'Ask three people what they fear', 'Lead it'];
  for (const [index, title] of steps.entries()) {
    const step = await as(mentee, 'POST', `/goals/${goal.id}/milestones`, { title });
    if (index === 0) await as(mentee, 'POST', `/milestones/${step.id}/reach`);
  }

  const promise = (ownerId: string, kind: string, title: string, days: number) =>
    as(mentee, 'POST', `${home}/follow-ups`, { ownerId, kind, title, dueOn: dayIn(days) });
  await promise(mentee, 'deliverable', 'Send Amara the second draft', 4);
  await promise(mentor, 'introduction', 'Introduce Jonas to the finance team', 6);
  await promise(mentee, 'advice', 'Say the unfinished thought first, once', 10);
}
