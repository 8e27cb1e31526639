import { Button } from '@fluentui/react-components';
import type { ImportantDate } from '../../../mentoring/important-dates/schema.ts';
import { t } from '../../locale/i18n.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { SendProblem } from '../mentorships/send-problem.tsx';
import { useRemoveImportantDate } from './queries.ts';

type Props = { date: ImportantDate; onRemoved: () => void };

/** Says that a date does not matter any more. */
export const RemoveDate = ({ date, onRemoved }: Props) => {
  const announce = useAnnounce();
  const { mutateAsync, isPending, error } = useRemoveImportantDate(date);
  const remove = () =>
    mutateAsync().then(
      () => {
        announce(t('importantDates.removed', { title: date.title }));
        onRemoved();
      },
      () => {},
    );
  return (
    <>
      <Button size="small" disabledFocusable={isPending} onClick={remove}>
        {t('importantDates.remove')}
      </Button>
      <SendProblem error={error} fields={[]} />
    </>
  );
};
