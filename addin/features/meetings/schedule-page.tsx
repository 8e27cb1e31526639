import { useSearchParams } from 'react-router';
import { t } from '../../locale/i18n.ts';
import { LinkButton } from '../../ui/links.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useAgreement } from '../agreements/queries.ts';
import { useImportantDates } from '../important-dates/queries.ts';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';
import { ScheduleForm } from './schedule-form.tsx';

/** Making a meeting of the two. */
const SchedulePage = () => {
  const { id, state } = useThisMentorship();
  return (
    <Page
      title={t('meetings.schedule.title')}
      lead={state === 'active' && t('meetings.schedule.lead')}
    >
      {state === 'active' ? (
        <Planning />
      ) : (
        <Notice
          title={t('meetings.schedule.notActive')}
          action={
            <LinkButton to={`/mentorships/${id}/meetings`}>
              {t('meetings.schedule.back')}
            </LinkButton>
          }
        />
      )}
    </Page>
  );
};

/** The agreed length comes before the form: the times that are looked for depend on it. So does what it is for. */
const Planning = () => {
  const { id } = useThisMentorship();
  const { data: agreement, isLoading } = useAgreement(id);
  const [query] = useSearchParams();
  const dates = useImportantDates(id);
  const around = dates.data?.find((date) => date.id === query.get('for'));
  if (isLoading || (query.has('for') && dates.isLoading))
    return <Waiting what={t('meetings.times.what')} rows={3} />;
  return <ScheduleForm agreed={agreement?.inForce?.terms.meetingMinutes ?? null} around={around} />;
};

export default SchedulePage;
