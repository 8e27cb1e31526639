import type { Mentorship, Side } from '../../../mentoring/mentorships/schema.ts';
import { t } from '../../locale/i18n.ts';
import { partnerName, requestTitle, waitsForMe } from './words.ts';

const day = 86_400_000;
/** So many days without a word, and a request lapses. */
const patience = 14;

/** Who was asked: whoever asked back first, or else the one whose answer it waits for. */
const askedSide = ({ exchange, waitingFor }: Mentorship): Side | null =>
  exchange[0]?.by ?? waitingFor;

/** What an open request wants of the reader: to answer it, to answer a question about it, or to wait. */
export type Turn = 'answer' | 'reply' | 'wait';

export const turnOf = (mentorship: Mentorship): Turn => {
  if (!waitsForMe(mentorship)) return 'wait';
  return askedSide(mentorship) === mentorship.role ? 'answer' : 'reply';
};

/** Whether it is the reader's own request, which they may withdraw. */
export const isMine = (mentorship: Mentorship): boolean =>
  askedSide(mentorship) !== mentorship.role;

/** What an open request is to the reader. */
export const turnTitle = (mentorship: Mentorship): string => {
  const name = partnerName(mentorship);
  const turn = turnOf(mentorship);
  if (turn === 'answer') return requestTitle(mentorship);
  if (turn === 'reply') return t('requests.moreWanted', { name });
  return isMine(mentorship) ? t('requests.mine', { name }) : t('requests.askedMore', { name });
};

/** Since when an open request has been waiting, and when it lapses. */
export const waitOf = ({ exchange, requestedAt }: Mentorship) => {
  const since = new Date(exchange.at(-1)?.at ?? requestedAt);
  return { since, lapses: new Date(since.getTime() + patience * day) };
};
