import { Button, Input, makeStyles } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular, DeleteRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Milestone } from '../../../mentoring/goals/schema.ts';
import { t } from '../../locale/i18n.ts';
import { isUnsaved } from '../../ui/unsaved.ts';
import type { MilestoneAct } from './milestone-queries.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '4px 8px' },
  title: { flex: '1 1 200px', minWidth: 0 },
  date: { flex: '0 1 160px', minWidth: '140px' },
});

/** Does something to a milestone, and says so; `focus` selects what has the focus afterwards. */
export type Change = (asked: MilestoneAct, said: string, focus?: string) => void;

type Props = {
  milestone: Milestone;
  first: boolean;
  last: boolean;
  /** Where the focus goes when this one is removed. */
  neighbour?: Milestone;
  onChange: Change;
};

/** One milestone in the editor. What was typed is saved when the field is left, or by Enter. */
export const MilestoneFields = ({ milestone, first, last, neighbour, onChange }: Props) => {
  const styles = useStyles();
  const { id, title, targetDate, position } = milestone;
  const unsaved = isUnsaved(milestone);
  const [typed, setTyped] = useState<{ title?: string; date?: string }>({});

  const keep = () => {
    const words = typed.title?.trim() || title;
    const date = (typed.date ?? targetDate) || null;
    setTyped({});
    const body = {
      ...(words !== title && { title: words }),
      ...(date !== targetDate && { targetDate: date }),
    };
    if (Object.keys(body).length === 0) return;
    onChange({ act: 'change', id, body }, t('goals.form.changed'));
  };
  const move = (place: number, button: string) =>
    onChange(
      { act: 'change', id, body: { position: place } },
      t('goals.milestones.moved', { title, place }),
      `[data-${button}="${id}"]`,
    );
  const remove = () =>
    onChange(
      { act: 'remove', id },
      t('goals.milestones.removed', { title }),
      neighbour && `[data-remove="${neighbour.id}"]`,
    );

  return (
    <li className={styles.row}>
      <Input
        className={styles.title}
        aria-label={t('goals.milestones.name', { place: position })}
        maxLength={200}
        readOnly={unsaved}
        value={typed.title ?? title}
        onChange={(_, { value }) => setTyped({ ...typed, title: value })}
        onBlur={keep}
        onKeyDown={({ key }) => key === 'Enter' && keep()}
      />
      <Input
        type="date"
        className={styles.date}
        readOnly={unsaved}
        aria-label={t('goals.milestones.date', { place: position })}
        value={typed.date ?? targetDate ?? ''}
        onChange={(_, { value }) => setTyped({ ...typed, date: value })}
        onBlur={keep}
      />
      <div>
        <Button
          appearance="subtle"
          icon={<ArrowUpRegular />}
          aria-label={t('goals.milestones.up', { title })}
          data-up={id}
          disabledFocusable={first || unsaved}
          onClick={() => move(position - 1, 'up')}
        />
        <Button
          appearance="subtle"
          icon={<ArrowDownRegular />}
          aria-label={t('goals.milestones.down', { title })}
          data-down={id}
          disabledFocusable={last || unsaved}
          onClick={() => move(position + 1, 'down')}
        />
        <Button
          appearance="subtle"
          icon={<DeleteRegular />}
          aria-label={t('goals.milestones.remove', { title })}
          data-remove={id}
          disabledFocusable={unsaved}
          onClick={remove}
        />
      </div>
    </li>
  );
};
