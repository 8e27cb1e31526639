import { Button } from '@fluentui/react-components';
import type { Meeting } from '../../mentoring/meetings/schema.ts';
import { Proposal } from '../features/meetings/meeting-acts.tsx';
import { t } from '../locale/i18n.ts';

/** What somebody is asked who cannot come: for a better time first, and only then for a cancellation. */
export type Asked = 'move' | 'cancel' | null;

type Props = { meeting: Meeting; onAsk: (asked: Asked) => void };

/** The way to another time, and the answer to one that was proposed. */
export const CannotActs = ({ meeting, onAsk }: Props) => (
  <>
    {meeting.proposedStart && <Proposal meeting={meeting} at={meeting.proposedStart} />}
    <div>
      <Button onClick={() => onAsk('move')}>{t('pane.meeting.cannot')}</Button>
    </div>
  </>
);
