import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { StarRegular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import { useImportantDateOf } from '../features/important-dates/queries.ts';
import { useThisMentorship } from '../features/mentorships/use-this-mentorship.ts';
import { partnerName } from '../features/mentorships/words.ts';
import { dayOf } from '../locale/days.ts';
import { t } from '../locale/i18n.ts';
import { useReader } from '../locale/use-reader.ts';
import type { Appointment } from '../outlook/opened.ts';
import { Section } from '../ui/section.tsx';
import { MentorshipProvider } from './router.tsx';
import { usePartners } from './use-partners.ts';

const DateForm = lazy(() => import('./date-form.tsx'));
const Marked = lazy(() => import('./marked.tsx'));

const useStyles = makeStyles({
  matters: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalM },
});

type Props = { appointment: Appointment };
const day = 86_400_000;

/** A mentee's own appointment may be one that matters, to each of their mentors. */
export const Matters = ({ appointment }: Props) => {
  const asMentee = usePartners()?.filter(({ mentorship }) => mentorship.role === 'mentee') ?? [];
  if (!appointment.eventId) return null;
  return asMentee.map(({ mentorship }) => (
    <MentorshipProvider key={mentorship.id} value={mentorship}>
      <ToOne appointment={appointment} />
    </MentorshipProvider>
  ));
};

/** When it is, as the API takes it: of a whole day, that day wherever one lives. */
const useWhen = ({ start, end }: Appointment) => {
  const reader = useReader();
  const length = end.getTime() - start.getTime();
  const allDay = length > 0 && length % day === 0;
  const at = allDay ? `${dayOf(start, reader)}T00:00:00.000Z` : start.toISOString();
  return { at, allDay };
};

const ToOne = ({ appointment }: Props) => {
  const styles = useStyles();
  const mentorship = useThisMentorship();
  const [asked, setAsked] = useState(false);
  const { data: marked } = useImportantDateOf(mentorship.id, appointment.eventId);
  const when = useWhen(appointment);
  const partner = partnerName(mentorship);
  if (marked === undefined) return null;
  if (marked) {
    return (
      <Suspense>
        <Marked date={marked} when={when} />
      </Suspense>
    );
  }
  const eventId = appointment.eventId ?? undefined;
  return (
    <Section title={t('pane.matters.title')}>
      <div className={styles.matters}>
        <Body1 as="p">{t('pane.matters.lead', { partner })}</Body1>
        {asked ? (
          <Suspense>
            <DateForm
              place={`matters/${appointment.key}/${mentorship.id}`}
              title={appointment.subject}
              when={when}
              eventId={eventId}
            />
          </Suspense>
        ) : (
          <Button icon={<StarRegular />} onClick={() => setAsked(true)}>
            {t('pane.matters.button')}
          </Button>
        )}
      </div>
    </Section>
  );
};
