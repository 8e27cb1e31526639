import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as it came in, its body readable. */
export type Mail = { to: string[]; head: string; text: string };

/** A mail server on this machine that keeps what it is given; `refuses` are addresses that it does not know. */
export async function openPostOffice(at = 0) {
  const mails: Mail[] = [];
  const refuses = new Set<string>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo({ address }, _session, done) {
      const unknown = Object.assign(new Error('no such mailbox'), { responseCode: 550 });
      done(refuses.has(address) ? unknown : null);
    },
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk) => chunks.push(chunk));
      stream.on('end', () => {
        const [head = '', ...body] = String(Buffer.concat(chunks)).split('\r\n\r\n');
        const to = envelope.rcptTo.map(({ address }) => address);
        mails.push({ to, head: unfolded(head), text: readable(body.join('\r\n\r\n')) });
        done();
      });
    },
  });
  await new Promise<void>((ready) => server.listen(at, '127.0.0.1', ready));
  const { port } = server.server.address() as AddressInfo;
  const close = () => new Promise<void>((closed) => server.close(() => closed()));
  return { url: `smtp://127.0.0.1:${port}`, mails, refuses, close };
}

const unfolded = (head: string) => head.replace(/\r\n[ \t]+/g, ' ');

/** Quoted-printable undone. */
const readable = (body: string) =>
  Buffer.from(
    body
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString();
