import { Body1, Button, makeStyles, shorthands, tokens } from '@fluentui/react-components';
import type { Goal } from '../../../mentoring/goals/schema.ts';
import { t } from '../../locale/i18n.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { focusTitle } from '../../ui/page.tsx';
import { ActProblem } from './act-problem.tsx';
import { useActStyles } from './act-styles.ts';
import { Panel } from './panel.tsx';
import { useGoalAct } from './queries.ts';
import { reachedCount } from './words.ts';

const useStyles = makeStyles({
  measure: {
    paddingInlineStart: tokens.spacingHorizontalM,
    ...shorthands.borderLeft('3px', 'solid', tokens.colorBrandStroke1),
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
});

type Props = { goal: Goal; name: string; onBack: () => void };

/** The moment in which the mentee says that they got there, with their own measure before them. */
export const AchievePanel = ({ goal, name, onBack }: Props) => {
  const styles = useStyles();
  const { acts } = useActStyles();
  const announce = useAnnounce();
  const { mutateAsync, isPending, error } = useGoalAct(goal);
  const open = goal.milestones.length - reachedCount(goal);
  const achieve = () =>
    mutateAsync({ act: 'achieve', body: {} }).then(
      () => {
        onBack();
        announce(t('goals.achieve.done', { name }));
        focusTitle();
      },
      () => {},
    );
  return (
    <Panel title={t('goals.achieve.title')} text={t('goals.achieve.text')}>
      <Body1 as="p" className={styles.measure}>
        {goal.measure}
      </Body1>
      <Body1 as="p">{t('goals.achieve.meaning', { name })}</Body1>
      {open > 0 && <Body1 as="p">{t('goals.achieve.open', { count: open })}</Body1>}
      <ActProblem error={error} />
      <div className={acts}>
        <Button appearance="primary" disabledFocusable={isPending} onClick={achieve}>
          {t('goals.achieve.confirm')}
        </Button>
        <Button onClick={onBack}>{t('goals.acts.back')}</Button>
      </div>
    </Panel>
  );
};
