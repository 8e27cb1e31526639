import { Body1, Button, Input, makeStyles } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { type FormEvent, useState } from 'react';
import type { Goal } from '../../../mentoring/goals/schema.ts';
import { t } from '../../locale/i18n.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { useDraft } from '../mentorships/use-draft.ts';
import { useActStyles } from './act-styles.ts';
import { useMilestoneAct } from './milestone-queries.ts';

const useStyles = makeStyles({
  line: { flex: '1 1 240px', minWidth: 0, maxWidth: '600px' },
  form: { display: 'flex', gap: '8px' },
  input: { flex: '1 1 0', minWidth: 0 },
});

/** One line; Enter adds the milestone, and the line is there for the next. */
export const AddMilestone = ({ goal }: { goal: Goal }) => {
  const styles = useStyles();
  const { problem } = useActStyles();
  const announce = useAnnounce();
  const [failed, setFailed] = useState<string | null>(null);
  const { draft, change } = useDraft(`milestone-${goal.id}`, { title: '' });
  const { mutateAsync } = useMilestoneAct(goal);
  const label = t(goal.milestones.length ? 'goals.milestones.addNext' : 'goals.milestones.add');

  const add = (event: FormEvent) => {
    event.preventDefault();
    const title = draft.title.trim();
    if (!title) return;
    change({ title: '' });
    setFailed(null);
    mutateAsync({ act: 'add', title }).then(
      () => announce(t('goals.milestones.added', { title })),
      () => {
        setFailed(title);
        change(({ title: typed }) => ({ title: `${title} ${typed}`.trim() }));
      },
    );
  };
  return (
    <div className={styles.line}>
      <form className={styles.form} onSubmit={add}>
        <Input
          className={styles.input}
          name="milestone"
          aria-label={label}
          placeholder={label}
          maxLength={200}
          value={draft.title}
          onChange={(_, { value }) => change({ title: value })}
        />
        <Button type="submit" icon={<AddRegular />} aria-label={label}>
          {t('goals.milestones.addButton')}
        </Button>
      </form>
      {failed && (
        <Body1 as="p" role="alert" className={problem}>
          {t('goals.milestones.notAdded', { title: failed })}
        </Body1>
      )}
    </div>
  );
};
