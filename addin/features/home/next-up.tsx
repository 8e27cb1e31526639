import {
  Body1,
  Caption1,
  makeStyles,
  mergeClasses,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { CalendarAddRegular } from '@fluentui/react-icons';
import { useId } from 'react';
import type { Meeting } from '../../../mentoring/meetings/schema.ts';
import { dayName, distance, timeRange } from '../../locale/dates.ts';
import { t } from '../../locale/i18n.ts';
import { useNow } from '../../locale/use-now.ts';
import { useReader } from '../../locale/use-reader.ts';
import { ExternalButton, LinkButton } from '../../ui/links.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { useSurface } from '../../ui/surface.ts';
import { Tag } from '../../ui/tag.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useMeetings } from '../meetings/queries.ts';
import { outcome } from '../meetings/words.ts';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';
import { partnerName } from '../mentorships/words.ts';
import { AgendaGlance } from './agenda-glance.tsx';
import { DateLeaf } from './date-leaf.tsx';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: '16px 20px',
    padding: '20px',
    marginBottom: tokens.spacingVerticalXXXL,
    '@media (max-width: 480px)': { '> :nth-child(n + 3)': { gridColumn: '1 / -1' } },
    '@media (min-width: 481px)': { '> :nth-child(n + 3)': { gridColumn: 2 } },
  },
  words: { display: 'grid', gap: '2px', alignContent: 'center' },
  quiet: { color: tokens.colorNeutralForeground2 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  icon: { fontSize: '40px', color: tokens.colorBrandForeground1 },
});

/** The meeting that comes next, with what there is to talk about; or the offer to plan one. */
export const NextUp = () => {
  const { id } = useThisMentorship();
  return (
    <Loaded
      query={useMeetings(id, 'upcoming')}
      what={t('home.next.what')}
      skeleton={<Waiting what={t('home.next.what')} rows={1} />}
    >
      {(meetings) => {
        const next = meetings.find(({ state }) => state === 'scheduled');
        return next ? <Next meeting={next} /> : <Nothing />;
      }}
    </Loaded>
  );
};

/** How long before its start joining is the thing to do, in milliseconds. */
const soon = 15 * 60_000;

const Next = ({ meeting }: { meeting: Meeting }) => {
  const styles = useStyles();
  const surface = useSurface();
  const title = useId();
  const mentorship = useThisMentorship();
  const reader = useReader();
  const now = useNow();
  const start = new Date(meeting.start);
  const near = start.getTime() - now.getTime() < soon;
  const { joinUrl, subject, kind } = meeting;
  const audience = { role: mentorship.role, partner: partnerName(mentorship) };
  return (
    <article className={mergeClasses(surface.card, styles.card)} aria-labelledby={title}>
      <DateLeaf date={start} />
      <div className={styles.words}>
        <Subtitle2 as="h2" id={title}>
          <time dateTime={meeting.start} lang={reader.locale}>
            {dayName(start, now, reader)}, {timeRange(start, new Date(meeting.end), reader)}
          </time>
        </Subtitle2>
        <span>
          {subject} {kind !== 'regular' && <Tag>{t(`meetings.kinds.${kind}`)}</Tag>}
        </span>
        <Caption1 className={styles.quiet} lang={reader.locale}>
          {outcome(meeting, audience, now) ?? distance(start, now, reader)}
        </Caption1>
      </div>
      <AgendaGlance meeting={meeting} />
      <div className={styles.acts}>
        {joinUrl && (
          <ExternalButton
            href={joinUrl}
            appearance={near ? 'primary' : undefined}
            aria-label={t('meetings.links.joinWhat', { subject })}
          >
            {t('meetings.links.join')}
          </ExternalButton>
        )}
        <LinkButton to={`/mentorships/${mentorship.id}/meetings/${meeting.id}`}>
          {t('home.next.prepare')}
        </LinkButton>
      </div>
    </article>
  );
};

const Nothing = () => {
  const styles = useStyles();
  const surface = useSurface();
  const title = useId();
  const { id, state } = useThisMentorship();
  return (
    <article className={mergeClasses(surface.card, styles.card)} aria-labelledby={title}>
      <CalendarAddRegular className={styles.icon} aria-hidden />
      <div className={styles.words}>
        <Subtitle2 as="h2" id={title}>
          {t('home.next.none')}
        </Subtitle2>
        <Body1 as="p" className={styles.quiet}>
          {t('home.next.offer')}
        </Body1>
      </div>
      {state === 'active' && (
        <div className={styles.acts}>
          <LinkButton to={`/mentorships/${id}/meetings/new`} appearance="primary">
            {t('home.next.find')}
          </LinkButton>
        </div>
      )}
    </article>
  );
};
