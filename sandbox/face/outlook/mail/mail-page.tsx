import { makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Person } from '../../common/api.ts';
import { useSearchParam } from '../../common/search-params.ts';
import { Loading, Notice } from '../../common/states.tsx';
import { useDesk } from '../add-ins/desk.tsx';
import { Pane } from '../add-ins/pane.tsx';
import { MailList } from './mail-list.tsx';
import { MailView } from './mail-view.tsx';
import { useMails } from './mails.ts';
import { readMessage } from './read-message.ts';

const narrow = '@media (max-width: 900px)';
const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: '320px minmax(0, 1fr)',
    gridTemplateRows: 'minmax(0, 1fr)',
    minHeight: 0,
    margin: '8px',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow2,
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)', margin: 0, borderRadius: 0 },
  },
  withPane: { gridTemplateColumns: '280px minmax(0, 1fr) 340px' },
  title: { margin: 0, padding: '14px 16px 6px' },
  list: {
    display: 'grid',
    gridTemplateRows: 'auto minmax(0, 1fr)',
    gridTemplateColumns: 'minmax(0, 1fr)',
    minHeight: 0,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: { gridArea: '1 / 1', borderRight: 'none' },
  },
  over: {
    display: 'grid',
    gridTemplateRows: 'minmax(0, 1fr)',
    minHeight: 0,
    [narrow]: { gridArea: '1 / 1', zIndex: 1, backgroundColor: tokens.colorNeutralBackground1 },
  },
});

type Props = { person: Person; people: Person[]; zone: string };

/** Somebody's inbox: the list, the mail that is read, and the add-in's pane beside it. */
export function MailPage({ person, people, zone }: Props) {
  const styles = useStyles();
  const mails = useMails(person.id);
  const [mailId, showMail] = useSearchParam('mail');
  const mail = mails.data?.find(({ id }) => id === mailId);
  const button = useDesk()?.addIn.buttons.mailRead;
  const [pane, setPane] = useState<'closed' | 'open' | 'pinned'>('closed');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same mail, though the list is read anew
  const item = useMemo(() => (mail ? readMessage(mail) : null), [mail?.id]);
  const show = (id: string | undefined) => {
    if (pane === 'open') setPane('closed');
    showMail(id);
  };
  const isPaneShown = button !== undefined && pane !== 'closed';

  if (mails.isPending) return <Loading label="Reading the mails" />;
  if (mails.isError)
    return (
      <Notice title="The mails could not be read" onRetry={() => mails.refetch()}>
        {mails.error.message}
      </Notice>
    );
  if (mails.data.length === 0) return <Notice title="No mail yet" />;
  return (
    <main className={mergeClasses(styles.page, isPaneShown && styles.withPane)}>
      <div className={styles.list}>
        <Subtitle2 as="h1" className={styles.title}>
          Inbox
        </Subtitle2>
        <MailList mails={mails.data} people={people} zone={zone} shownId={mail?.id} onShow={show} />
      </div>
      {mail ? (
        <div className={styles.over}>
          <MailView
            mail={mail}
            people={people}
            zone={zone}
            hasPane={isPaneShown}
            onPane={() => setPane(isPaneShown ? 'closed' : 'open')}
            onBack={() => show(undefined)}
          />
        </div>
      ) : (
        <Empty />
      )}
      {isPaneShown && (
        <div className={styles.over}>
          <Pane
            button={button}
            item={item}
            onClose={() => setPane('closed')}
            pin={{
              isPinned: pane === 'pinned',
              onPin: (pinned) => setPane(pinned ? 'pinned' : 'open'),
            }}
          />
        </div>
      )}
    </main>
  );
}

const useEmptyStyles = makeStyles({ empty: { [narrow]: { display: 'none' } } });

function Empty() {
  const styles = useEmptyStyles();
  return (
    <div className={styles.empty}>
      <Notice title="Choose a mail to read" />
    </div>
  );
}
