/**
 * Runs in the host page: as much of Teams as a tab needs, in the messages that teams-js 2 sends
 * and understands. A request has `id`, `uuidAsString`, `func` and `args`; its answer repeats the
 * two ids; what the host says by itself has `func` and `args` alone.
 */
const { theme, locale, subPageId, chats } = window.hostOptions;

const context = {
  theme,
  locale,
  entityId: 'home',
  subEntityId: subPageId,
  frameContext: 'content',
  hostName: 'Teams',
  hostClientType: 'web',
};
const supports = { app: {}, ...(chats && { chat: {} }) };
const runtime = JSON.stringify({ apiVersion: 4, isLegacyTeams: false, supports });

const answers = {
  initialize: () => ['content', 'web', runtime, '2.0.0'],
  getContext: () => [context],
  executeDeepLink: () => [true],
  'chat.openChat': () => [true],
  'authentication.getAuthToken': () =>
    window.hostToken().then(
      (token) => [true, token],
      (error) => [false, error.message],
    ),
};

window.messages = [];

window.addEventListener('message', async ({ data, source, origin }) => {
  if (typeof data?.func !== 'string') return;
  window.messages.push({ func: data.func, args: data.args });
  const args = await answers[data.func]?.();
  if (args) source.postMessage({ id: data.id, uuidAsString: data.uuidAsString, args }, origin);
});

window.sayToTab = (func, args) =>
  document.querySelector('iframe').contentWindow.postMessage({ func, args }, '*');
