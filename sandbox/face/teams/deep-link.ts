const ENTITY_LINK = /^https:\/\/teams\.microsoft\.com\/l\/entity\//;

/**
 * The place inside an app that a Teams deep link leads to:
 * `https://teams.microsoft.com/l/entity/<app>/<page>?context={"subEntityId":"…"}`.
 * Undefined when the link is none; an empty place is the app's first page.
 */
export function parseDeepLink(url: string | undefined): { subPageId?: string } | undefined {
  if (!url || !ENTITY_LINK.test(url)) return undefined;
  try {
    const context = JSON.parse(new URL(url).searchParams.get('context') ?? '{}');
    return { subPageId: context.subPageId ?? context.subEntityId ?? undefined };
  } catch {
    return {};
  }
}

/** Opens an ordinary link in a tab of its own; false for what a page should not open. */
export function openElsewhere(url: string): boolean {
  if (!/^(https?|mailto):/i.test(url)) return false;
  window.open(url, '_blank', 'noopener');
  return true;
}
