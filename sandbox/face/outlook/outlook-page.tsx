import { makeStyles, Toaster, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { Person } from '../common/api.ts';
import { toIana } from '../common/clock.ts';
import { firstName, usePlayedPerson } from '../common/people.ts';
import { Loading, Notice } from '../common/states.tsx';
import { Calendar } from './calendar.tsx';
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
  useTitle(person);
  return (
    <div className={styles.page}>
      <SuiteBar people={all} person={person} onPlay={play} />
      {person && (
        <Calendar key={person.id} person={person} zone={toIana(person.timeZone)} people={all} />
      )}
      {people.isPending && <Loading label="Opening the calendar" />}
      {people.isError && (
        <Notice title="The sandbox does not answer" onRetry={() => people.refetch()}>
          {people.error.message}
        </Notice>
      )}
      {people.isSuccess && !person && <Notice title="Nobody works here yet" />}
      <Toaster toasterId={TOASTER} position="bottom-end" />
    </div>
  );
}

function useTitle(person: Person | undefined) {
  useEffect(() => {
    if (person) document.title = `${firstName(person)}’s calendar - Sandbox Outlook`;
  }, [person]);
}
