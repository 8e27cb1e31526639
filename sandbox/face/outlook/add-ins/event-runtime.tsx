import type { HostedItem } from '../../../office/host/item-answers.ts';
import type { launches } from '../../../office/host/launches.ts';
import type { Desk } from './desk.tsx';
import { useOfficeWindow } from './use-office-window.ts';

export type Launches = ReturnType<typeof launches>;

/** A page that has loaded, and not asked for Outlook by then, is none of the add-in's. */
const PATIENCE_MS = 1_500;

type Props = { desk: Desk; item: HostedItem; launched: Launches; page: string };

/** Where the add-in's event handlers run: a page that nobody sees, as on the web. */
export function EventRuntime({ desk, item, launched, page }: Props) {
  const { frame, name } = useOfficeWindow({
    desk,
    kind: 'events',
    item,
    answers: launched.answers,
    onStart: launched.started,
  });
  return (
    <iframe
      ref={frame}
      name={name}
      src={page}
      onLoad={() => setTimeout(launched.missing, PATIENCE_MS)}
      title={`${desk.addIn.name}: event handlers`}
      aria-hidden
      tabIndex={-1}
      hidden
    />
  );
}
