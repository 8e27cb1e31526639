import type { FastifyReply } from 'fastify';

const page = (head: string, text: string) => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Accord: queues</title>${head}</head>
  <body style="font: 1rem/1.5 system-ui; margin: 4rem auto; max-width: 32rem; padding: 0 1rem">
    <p>${text}</p>
  </body>
</html>
`;

const asPage = (reply: FastifyReply) => reply.type('text/html; charset=utf-8');

/**
 * Goes on to the board. A redirect would still count as coming from wherever the window was opened, and a strict cookie
 * would stay behind.
 */
export const goOn = (reply: FastifyReply, to: string) =>
  asPage(reply).send(
    page(
      `<meta http-equiv="refresh" content="0; url=${to}">`,
      `<a href="${to}">Accord’s queues</a>`,
    ),
  );

export const expired = (reply: FastifyReply) =>
  asPage(reply.code(401)).send(
    page('', 'This page has expired. Open it again from Accord, under Operations.'),
  );
