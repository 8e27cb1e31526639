import { FluentProvider, makeStyles, Toaster, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { fetchRegistration } from '../common/api.ts';
import { FULL_HEIGHT } from '../common/page.tsx';
import { usePlayedPerson } from '../common/people.ts';
import { Loading, Notice } from '../common/states.tsx';
import { TOASTER } from './activity-toast.tsx';
import { Desk } from './desk.tsx';
import { THEMES, useTheme } from './themes.ts';
import { TitleBar } from './title-bar.tsx';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateRows: '48px minmax(0, 1fr)',
    gridTemplateColumns: 'minmax(0, 1fr)',
    height: '100%',
    backgroundColor: tokens.colorNeutralBackground4,
    color: tokens.colorNeutralForeground1,
  },
});

/** One person's Teams, with the Accord tab open in it. */
export function TeamsPage() {
  const styles = useStyles();
  const [theme, setTheme] = useTheme();
  const { people, all, person, play } = usePlayedPerson();
  const registration = useQuery({ queryKey: ['registration'], queryFn: fetchRegistration });
  const error = people.error ?? registration.error;
  const retry = () => Promise.all([people.refetch(), registration.refetch()]);
  return (
    <FluentProvider theme={THEMES[theme].fluent} style={FULL_HEIGHT}>
      <div className={styles.page}>
        <TitleBar people={all} person={person} onPlay={play} theme={theme} onTheme={setTheme} />
        {person && registration.data ? (
          <Desk key={person.id} person={person} registration={registration.data} theme={theme} />
        ) : error ? (
          <Notice title="The sandbox does not answer" onRetry={retry}>
            {error.message}
          </Notice>
        ) : people.isSuccess && !person ? (
          <Notice title="Nobody works here yet" />
        ) : (
          <Loading label="Opening Teams" />
        )}
      </div>
      <Toaster toasterId={TOASTER} position="bottom-end" />
    </FluentProvider>
  );
}
