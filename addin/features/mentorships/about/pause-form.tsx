import { Button, Field, Input } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { Mentorship } from '../../../../mentoring/mentorships/schema.ts';
import { fieldError } from '../../../api/problem.ts';
import { dayOf, daysAfter, plainDay } from '../../../locale/days.ts';
import { t } from '../../../locale/i18n.ts';
import { useNow } from '../../../locale/use-now.ts';
import { useReader } from '../../../locale/use-reader.ts';
import { SendProblem } from '../send-problem.tsx';
import { useDraft } from '../use-draft.ts';
import type { useSaid } from '../use-said.ts';
import { partnerName } from '../words.ts';
import { useTurn } from './turn-styles.ts';

const picks = { twoWeeks: 14, month: 30, quarter: 91 } as const;
const longest = 365;

const faultOf = (until: string, today: string): string | undefined => {
  if (!until) return t('about.pause.noDay');
  if (until <= today) return t('about.pause.tooSoon');
  return until > daysAfter(today, longest) ? t('about.pause.tooLate') : undefined;
};

type Props = {
  mentorship: Mentorship;
  said: ReturnType<typeof useSaid>;
  onBack: () => void;
};

/** Until when to pause. The day is the reader's own, in their zone. */
export const PauseForm = ({ mentorship, said, onBack }: Props) => {
  const styles = useTurn();
  const reader = useReader();
  const today = dayOf(useNow(), reader);
  const { draft, change, discard } = useDraft(`pause:${mentorship.id}`, { until: '' });
  const [checked, setChecked] = useState(false);
  const { until } = draft;
  const fault = faultOf(until, today);
  const partner = partnerName(mentorship);
  const date = fault ? '' : plainDay(until, reader);

  const pause = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setChecked(true);
    const field = event.currentTarget.elements.namedItem('until');
    if (fault) return field instanceof HTMLElement && field.focus();
    const words = t('about.pause.paused', { date, partner });
    if (await said.say('pause', { until }, words)) discard();
  };

  return (
    <form className={styles.form} onSubmit={pause} noValidate>
      <div>
        <Field
          required
          label={t('about.pause.until')}
          validationMessage={(checked && fault) || fieldError(said.error, 'until')}
        >
          <Input
            autoFocus
            type="date"
            name="until"
            className={styles.day}
            min={daysAfter(today, 1)}
            max={daysAfter(today, longest)}
            value={until}
            onChange={(_, { value }) => change({ until: value })}
          />
        </Field>
        <div className={styles.picks}>
          {(Object.keys(picks) as (keyof typeof picks)[]).map((pick) => (
            <Button
              key={pick}
              size="small"
              shape="circular"
              onClick={() => change({ until: daysAfter(today, picks[pick]) })}
            >
              {t(`about.pause.picks.${pick}`)}
            </Button>
          ))}
        </div>
      </div>
      <p className={styles.means}>{t('about.pause.means', { partner })}</p>
      <SendProblem error={said.error} fields={['until']} />
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={said.busy}>
          {date ? t('about.pause.act', { date }) : t('about.pause.actEmpty')}
        </Button>
        <Button appearance="subtle" onClick={onBack}>
          {t('about.pause.cancel')}
        </Button>
      </div>
    </form>
  );
};
