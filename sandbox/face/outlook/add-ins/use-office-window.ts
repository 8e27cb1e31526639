import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { dialogAnswers } from '../../../office/host/dialogs.ts';
import { type Answers, type HostedWindow, hostWindow } from '../../../office/host/host-window.ts';
import type { HostedItem } from '../../../office/host/item-answers.ts';
import { nameOf, type WindowKind } from '../../../office/wire.ts';
import { useOfficeTheme } from '../theme.tsx';
import type { Desk } from './desk.tsx';

type Given = {
  desk: Desk;
  kind: WindowKind;
  item: HostedItem | null;
  answers?: Answers;
  /** It is there, and hears what it is told. */
  onStart?: (hosted: HostedWindow) => void;
};

/** Plays Outlook to the page in a frame: `ref` and `name` go on it. */
export function useOfficeWindow({ desk, kind, item, answers = {}, onStart }: Given) {
  const frame = useRef<HTMLIFrameElement>(null);
  const hosted = useRef<HostedWindow>(null);
  const [session] = useState(() => crypto.randomUUID());
  const theme = useOfficeTheme();
  const { appOrigin, language } = desk;
  const setup = useEffectEvent(async () => ({ ...(await desk.setup()), item: item?.open ?? null }));
  const all = useEffectEvent(() => ({ ...desk.answers, ...item?.answers, ...answers }));
  const started = useEffectEvent((one: HostedWindow) => onStart?.(one));

  // Before the frame can have loaded anything: its first message is not sent twice.
  useLayoutEffect(() => {
    const dialogs = dialogAnswers({
      session,
      language,
      origin: appOrigin,
      setup: () => setup(),
      tell: (news) => one.tell('dialog', news),
    });
    const start = async () => {
      const first = await setup();
      started(one);
      return first;
    };
    const one = hostWindow({
      window: () => frame.current?.contentWindow ?? null,
      origin: appOrigin,
      session,
      answers: () => ({ ...all(), ...dialogs.answers, start }),
    });
    hosted.current = one;
    return () => {
      dialogs.close();
      one.close();
    };
  }, [session, appOrigin, language]);

  // The first it learns at its start, when it can hear.
  const told = useRef(theme);
  useEffect(() => {
    if (told.current !== theme) hosted.current?.tell('theme', theme);
    told.current = theme;
  }, [theme]);
  useItemNews(item, hosted);
  const name = nameOf({ kind, session, origin: location.origin, language });
  return { frame, name };
}

/** Tells a window what happens to its item, and that it has another one. */
function useItemNews(item: HostedItem | null, hosted: { current: HostedWindow | null }) {
  const told = useRef(item);
  useEffect(() => {
    if (told.current !== item) hosted.current?.tell('item', item?.open ?? null);
    told.current = item;
    return item?.events.listen((type, data) => hosted.current?.tell('itemEvent', { type, data }));
  }, [item, hosted]);
}
