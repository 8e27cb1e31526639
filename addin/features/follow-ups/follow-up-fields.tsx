import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { FollowUpKind } from '../../../mentoring/follow-ups/schema.ts';
import type { Mentorship, Side } from '../../../mentoring/mentorships/schema.ts';
import { t } from '../../locale/i18n.ts';
import type { FieldName, Written } from './form.ts';
import { kinds } from './kind-icon.tsx';
import { ownerName } from './words.ts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
  title: { flex: '1 1 260px', minWidth: 0 },
  end: { alignSelf: 'flex-end' },
  short: { flex: '0 1 auto', minWidth: '104px' },
});

type Props = {
  written: Written;
  onChange: (part: Partial<Written>) => void;
  fault: (name: FieldName) => string | undefined;
  mentorship: Mentorship;
  autoFocus?: boolean;
  /** Stands at the end of the line. */
  children?: ReactNode;
};

/** What was promised, by whom, for when: in one line where there is room for it. */
export const FollowUpFields = ({ written, onChange, fault, mentorship, ...rest }: Props) => {
  const styles = useStyles();
  const sides: Side[] = [mentorship.role, mentorship.role === 'mentor' ? 'mentee' : 'mentor'];
  return (
    <div className={styles.line}>
      <Field
        className={styles.title}
        label={t('followUps.fields.title')}
        required
        validationMessage={fault('title')}
      >
        <Input
          name="title"
          autoComplete="off"
          autoFocus={rest.autoFocus}
          placeholder={t('followUps.fields.placeholder')}
          value={written.title}
          onChange={(_, { value }) => onChange({ title: value })}
        />
      </Field>
      <Field
        className={styles.short}
        label={t('followUps.fields.owner')}
        validationMessage={fault('ownerId')}
      >
        <Select
          name="ownerId"
          value={written.owner}
          onChange={(_, { value }) => onChange({ owner: value as Side })}
        >
          {sides.map((side) => (
            <option key={side} value={side}>
              {ownerName(side, mentorship)}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        className={styles.short}
        label={t('followUps.fields.dueOn')}
        required
        validationMessage={fault('dueOn')}
      >
        <Input
          type="date"
          name="dueOn"
          value={written.dueOn}
          onChange={(_, { value }) => onChange({ dueOn: value })}
        />
      </Field>
      <Field
        className={styles.short}
        label={t('followUps.fields.kind')}
        validationMessage={fault('kind')}
      >
        <Select
          name="kind"
          value={written.kind}
          onChange={(_, { value }) => onChange({ kind: value as FollowUpKind })}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`followUps.kinds.${kind}`)}
            </option>
          ))}
        </Select>
      </Field>
      {rest.children && <div className={styles.end}>{rest.children}</div>}
    </div>
  );
};
