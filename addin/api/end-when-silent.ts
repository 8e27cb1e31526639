const longestSilence = 60_000;

/**
 * Ends a body over which nothing has come for a minute, not even a heartbeat (one every 25 s): a
 * laptop that slept, or a proxy that forgot us, may leave a connection open that is dead.
 */
export const endWhenSilent = (body: Response['body']): Response['body'] => {
  let timer: ReturnType<typeof setTimeout>;
  const listenOn = (controller: TransformStreamDefaultController<Uint8Array>) => {
    clearTimeout(timer);
    timer = setTimeout(() => controller.terminate(), longestSilence);
  };
  const watch = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    start: listenOn,
    transform: (chunk, controller) => {
      listenOn(controller);
      controller.enqueue(chunk);
    },
    flush: () => clearTimeout(timer),
  });
  return body?.pipeThrough(watch) ?? null;
};
