import { makeStyles, Toaster, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { fetchRegistration, type Person } from '../common/api.ts';
import { toIana } from '../common/clock.ts';
import { firstName, usePlayedPerson } from '../common/people.ts';
import { setSearchParams, useSearchParam } from '../common/search-params.ts';
import { Loading, Notice } from '../common/states.tsx';
import { DeskProvider } from './add-ins/desk.tsx';
import { prefilled } from './add-ins/prefilled.ts';
import { Calendar } from './calendar.tsx';
import type { Draft } from './draft.ts';
import { MailPage } from './mail/mail-page.tsx';
import { SuiteBar } from './suite-bar.tsx';
import { TOASTER } from './toasts.tsx';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateRows: 'auto minmax(0, 1fr)',
    gridTemplateColumns: 'minmax(0, 1fr)',
    height: '100%',
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

/** One person's Outlook. */
export function OutlookPage() {
  const styles = useStyles();
  const { people, all, person, play } = usePlayedPerson();
  const registration = useQuery({ queryKey: ['registration'], queryFn: fetchRegistration });
  const error = people.error ?? registration.error;
  const retry = () => Promise.all([people.refetch(), registration.refetch()]);
  return (
    <div className={styles.page}>
      <SuiteBar people={all} person={person} onPlay={play} />
      {person && registration.data && (
        <Mailbox key={person.id} person={person} people={all} registration={registration.data} />
      )}
      {!error && !(person && registration.data) && !people.isSuccess && (
        <Loading label="Opening Outlook" />
      )}
      {error && (
        <Notice title="The sandbox does not answer" onRetry={retry}>
          {error.message}
        </Notice>
      )}
      {people.isSuccess && !person && <Notice title="Nobody works here yet" />}
      <Toaster toasterId={TOASTER} position="bottom-end" />
    </div>
  );
}

type MailboxProps = {
  person: Person;
  people: Person[];
  registration: Awaited<ReturnType<typeof fetchRegistration>>;
};

/** Calendar or mail, with the add-in beside what is open. */
function Mailbox({ person, people, registration }: MailboxProps) {
  const [app] = useSearchParam('app');
  const [prefill, setPrefill] = useState<Partial<Draft>>();
  const zone = toIana(person.timeZone);
  const isMail = app === 'mail';
  useTitle(person, isMail);
  const startNew = (form: Office.AppointmentForm) => {
    setSearchParams({ app: undefined });
    setPrefill(prefilled(form, zone));
  };
  return (
    <DeskProvider person={person} registration={registration} onNewAppointment={startNew}>
      {isMail ? (
        <MailPage person={person} people={people} zone={zone} />
      ) : (
        <Calendar
          person={person}
          zone={zone}
          people={people}
          prefill={prefill}
          onPrefillTaken={() => setPrefill(undefined)}
        />
      )}
    </DeskProvider>
  );
}

function useTitle(person: Person, isMail: boolean) {
  useEffect(() => {
    document.title = `${firstName(person)}’s ${isMail ? 'mail' : 'calendar'} - Sandbox Outlook`;
  }, [person, isMail]);
}
