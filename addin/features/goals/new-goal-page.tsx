import { useNavigate } from 'react-router';
import { t } from '../../locale/i18n.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Page } from '../../ui/page.tsx';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';
import { partnerName } from '../mentorships/words.ts';
import { GoalForm } from './goal-form.tsx';
import { useAddGoal } from './queries.ts';
import { emptyWords, type GoalWords, useEdit } from './use-edit.ts';

/** A goal to be: the mentee's own, or one that the mentor proposes. */
const NewGoalPage = () => {
  const mentorship = useThisMentorship();
  const { id, role } = mentorship;
  const name = partnerName(mentorship);
  const navigate = useNavigate();
  const announce = useAnnounce();
  const edit = useEdit(`goal-new-${id}`, emptyWords);
  const { mutate, isPending, error } = useAddGoal(id);
  const proposes = role === 'mentor';
  const list = `/mentorships/${id}/goals`;

  const save = (words: GoalWords) =>
    mutate(words, {
      onSuccess: (goal) => {
        edit.discard();
        announce(proposes ? t('goals.form.proposed', { name }) : t('goals.form.added'));
        navigate(`${list}/${goal.id}`, { replace: true });
      },
    });
  const leave = () => {
    edit.discard();
    navigate(list);
  };

  return (
    <Page
      title={proposes ? t('goals.form.proposeTitle', { name }) : t('goals.form.newTitle')}
      lead={proposes && t('goals.form.proposeLead', { name })}
    >
      <GoalForm
        edit={edit}
        before={emptyWords}
        submit={proposes ? t('goals.form.send') : t('goals.form.save')}
        busy={isPending}
        error={error}
        onSave={save}
        onCancel={leave}
      />
    </Page>
  );
};

export default NewGoalPage;
