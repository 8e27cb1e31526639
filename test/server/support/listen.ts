import { until } from '../../support/until.ts';

/** An open stream of server-sent events, as it arrives. */
export async function listen(url: string, token: string) {
  const abort = new AbortController();
  const answer = await fetch(url, {
    headers: { authorization: `Bearer ${token}` },
    signal: abort.signal,
  });
  let text = '';
  let over = false;
  const reading = (async () => {
    const decoder = new TextDecoder();
    for await (const chunk of answer.body ?? []) text += decoder.decode(chunk, { stream: true });
  })()
    .catch(() => {})
    .finally(() => {
      over = true;
    });
  const changes = () =>
    [...text.matchAll(/^event: change\ndata: (.*)\n$/gm)].map(([, data]) => JSON.parse(data ?? ''));
  /** Waits until `count` changes have arrived. */
  const hears = (count: number) => until(changes, (all) => all.length >= count);
  const ends = () =>
    until(
      () => over,
      (ended) => ended,
    );
  const close = () => {
    abort.abort();
    return reading;
  };
  return {
    status: answer.status,
    headers: answer.headers,
    text: () => text,
    changes,
    hears,
    ends,
    close,
  };
}
