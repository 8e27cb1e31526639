import { Writable } from 'node:stream';

/** Where a logger may write in a test, and what it wrote. */
export function logLines() {
  let text = '';
  const to = new Writable({
    write(chunk, _encoding, done) {
      text += chunk;
      done();
    },
  });
  const lines = () =>
    text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  return { to, text: () => text, lines };
}
