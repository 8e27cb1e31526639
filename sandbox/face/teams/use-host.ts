import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { signIn } from '../common/api.ts';
import { openElsewhere, parseDeepLink } from './deep-link.ts';
import { type Host, hostTab, type TabContext, type TabState } from './host.ts';
import type { TabFrameProps } from './tab-frame.tsx';

/** Plays the host to whatever runs in the frame that the returned ref is put on. */
export function useHost(props: TabFrameProps, onState: (state: TabState) => void) {
  const frame = useRef<HTMLIFrameElement>(null);
  const host = useRef<Host>(null);
  const { appUrl } = props.registration;
  const { id: userId } = props.person;

  const context = useEffectEvent(() => contextOf(props));
  const navigate = useEffectEvent(props.onNavigate);
  const openLink = useEffectEvent((url: string) => {
    const place = parseDeepLink(url);
    if (place) props.onNavigate(place.subPageId);
    return place !== undefined || openElsewhere(url);
  });

  // Before the frame can have loaded anything: its first message is not sent twice.
  useLayoutEffect(() => {
    host.current = hostTab({
      tab: () => frame.current?.contentWindow ?? null,
      origin: new URL(appUrl).origin,
      context: () => context(),
      getAuthToken: () => signIn(userId, 'api'),
      navigate: (subPageId) => navigate(subPageId),
      openLink: (url) => openLink(url),
      onState,
    });
    return () => host.current?.close();
  }, [appUrl, userId, onState]);

  useEffect(() => host.current?.setTheme(props.theme), [props.theme]);
  return frame;
}

const sessionId = crypto.randomUUID();

function contextOf({ person, registration, theme, subPageId }: TabFrameProps): TabContext {
  return {
    userObjectId: person.id,
    userPrincipalName: person.mail,
    userDisplayName: person.displayName,
    loginHint: person.mail,
    tid: registration.tenantId,
    locale: navigator.language.toLowerCase(),
    theme,
    entityId: 'mentoring',
    subEntityId: subPageId,
    sessionId,
  };
}
