import { Body1, Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Meeting } from '../../../mentoring/meetings/schema.ts';
import { t } from '../../locale/i18n.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { useSurface } from '../../ui/surface.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { MeetingItem } from './meeting-item.tsx';
import { useMeetings } from './queries.ts';
import type { Audience } from './words.ts';

const useStyles = makeStyles({
  list: { paddingBlock: '4px', containerType: 'inline-size' },
  empty: { color: tokens.colorNeutralForeground3 },
  more: { marginTop: tokens.spacingVerticalM },
});

type Props = {
  mentorshipId: string;
  when: 'upcoming' | 'past';
  audience: Audience;
  /** Said where there are none. */
  empty: string;
};

/** The meetings ahead or past, and more of them on demand. */
export const MeetingList = ({ mentorshipId, when, audience, empty }: Props) => {
  const styles = useStyles();
  const surface = useSurface();
  const query = useMeetings(mentorshipId, when);
  const successor = useSuccessors(mentorshipId);
  const what = t(`meetings.list.${when}`);
  const more = when === 'past' ? t('meetings.list.morePast') : t('meetings.list.moreUpcoming');

  const list = (meetings: Meeting[]) =>
    meetings.length === 0 ? (
      <Body1 as="p" className={styles.empty}>
        {empty}
      </Body1>
    ) : (
      <>
        <ul className={mergeClasses(surface.card, styles.list)}>
          {meetings.map((meeting) => (
            <MeetingItem
              key={meeting.id}
              meeting={meeting}
              audience={audience}
              successor={successor(meeting)}
            />
          ))}
        </ul>
        {query.hasNextPage && (
          <Button
            className={styles.more}
            disabledFocusable={query.isFetchingNextPage}
            onClick={() => query.fetchNextPage()}
          >
            {query.isFetchingNextPage ? t('meetings.list.loading') : more}
          </Button>
        )}
      </>
    );

  return (
    <Loaded query={query} what={what} skeleton={<Waiting what={what} />}>
      {list}
    </Loaded>
  );
};

/** Finds the meeting that a rescheduled one became, where it has been read already. */
const useSuccessors = (mentorshipId: string) => {
  const { data: ahead = [] } = useMeetings(mentorshipId, 'upcoming');
  const { data: past = [] } = useMeetings(mentorshipId, 'past');
  return ({ rescheduledTo }: Meeting) =>
    [...ahead, ...past].find((meeting) => meeting.id === rescheduledTo);
};
