import { Body1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Meeting } from '../../../mentoring/meetings/schema.ts';
import { t } from '../../locale/i18n.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Section } from '../../ui/section.tsx';
import { useSurface } from '../../ui/surface.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { SendProblem } from '../mentorships/send-problem.tsx';
import { AddTopic } from './add-topic.tsx';
import { AgendaLine } from './agenda-line.tsx';
import { useAgenda, useTakeOff } from './agenda-queries.ts';

const useStyles = makeStyles({
  list: { paddingBlock: '4px', marginBottom: tokens.spacingVerticalM },
  empty: { color: tokens.colorNeutralForeground3, marginBottom: tokens.spacingVerticalM },
});

/** What the two will talk about, or did. It fills itself; a topic is added in a line. */
export const AgendaSection = ({ meeting, open }: { meeting: Meeting; open: boolean }) => {
  const styles = useStyles();
  const surface = useSurface();
  const query = useAgenda(meeting);
  const takeOff = useTakeOff(meeting);
  if (!open && query.data?.length === 0) return null;
  return (
    <Section title={t('meetings.agenda.title')}>
      <Loaded
        query={query}
        what={t('meetings.agenda.what')}
        skeleton={<Waiting what={t('meetings.agenda.what')} />}
      >
        {(items) =>
          items.length === 0 ? (
            <Body1 as="p" className={styles.empty}>
              {t('meetings.agenda.empty')}
            </Body1>
          ) : (
            <ul className={mergeClasses(surface.card, styles.list)}>
              {items.map((item) => (
                <AgendaLine
                  key={item.id}
                  item={item}
                  onTakeOff={open ? takeOff.mutateAsync : undefined}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
      <SendProblem error={takeOff.error} fields={[]} />
      {open && <AddTopic meeting={meeting} />}
    </Section>
  );
};
