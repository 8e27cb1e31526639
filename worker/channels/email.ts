import { createHash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { deepLink } from '../../graph/deep-link.ts';
import { escapeHtml } from '../../mentoring/fields/rules.ts';
import { say } from '../../mentoring/words/say.ts';
import type { Config } from '../../platform/config.ts';
import type { Send } from './channel.ts';

/** A mail server that says nothing for so long is taken for one that is down. */
const patienceMs = 10_000;

/** Mail over SMTP, to be used where `config.mail` is there. */
export function emailChannel(
  { mail, clientId, publicUrl }: Config,
  { url, from } = mail ?? { url: '', from: '' },
): Send {
  const transport = createTransport({
    url,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
  });
  const { hostname } = new URL(publicUrl);

  return async (message) => {
    const { language, mail: to } = message.reader;
    if (!to) return { refused: 'no address' };
    const text = (key: Parameters<typeof say>[1]) => say(language, key);
    const link = (page: string) => deepLink(clientId, page);
    const preferences = link('preferences');
    const about = message.lines.map(({ sentence, page }) => ({ sentence, url: link(page) }));
    try {
      await transport.sendMail({
        from,
        to,
        subject: message.preview,
        // As long as it tells of the same, a second try is the same mail to whoever has had the first.
        messageId: `<${digestOf(message.tells)}@${hostname}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
        list: { unsubscribe: { url: preferences, comment: text('mail-preferences') } },
        text: [
          ...about.map(({ sentence, url }) => `${sentence}\n${url}`),
          `${text('mail-preferences')}\n${preferences}`,
        ].join('\n\n'),
        html: [
          ...about.map(({ sentence, url }) => paragraph(sentence, url, text('share-open'))),
          paragraph('', preferences, text('mail-preferences')),
        ].join('\n'),
      });
      return 'sent';
    } catch (error) {
      const code = permanent(error);
      if (!code) throw error;
      return { refused: `refused with ${code}` };
    }
  };
}

const digestOf = (ids: string[]): string =>
  createHash('sha256').update(ids.toSorted().join()).digest('hex').slice(0, 32);

const paragraph = (sentence: string, url: string, words: string): string =>
  `<p>${escapeHtml(sentence)} <a href="${escapeHtml(url)}">${escapeHtml(words)}</a></p>`;

/** The answer of a server that will not take this mail from anybody; whether we may send at all is another matter. */
function permanent(error: unknown): number | null {
  const { code, responseCode = 0 } = error as { code?: string; responseCode?: number };
  const ofTheMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  return ofTheMail && responseCode >= 500 ? responseCode : null;
}
