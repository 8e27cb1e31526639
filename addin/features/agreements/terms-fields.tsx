import { t } from '../../locale/i18n.ts';
import { WordsField } from '../../ui/words-field.tsx';
import { AmountFields } from './amount-fields.tsx';
import { BoundaryField, ConfidentialityField } from './choice-fields.tsx';
import type { FormPart, WrittenField } from './form.ts';
import { Group } from './group.tsx';
import { PurposeField } from './purpose-field.tsx';
import { RoleCards } from './role-cards.tsx';
import { menteeRoles, mentorRoles } from './terms.ts';
import type { Two } from './use-two.ts';
import { termName } from './words.ts';

type Props = FormPart & { two: Two; fault: (field: WrittenField) => string | undefined };

/** All terms, in a few calm groups. */
export const TermsFields = ({ terms, change, two, fault }: Props) => {
  const { names } = two;
  const note = (field: 'confidentialityNote' | 'boundariesNote') => (
    <WordsField
      label={t('agreement.edit.note')}
      name={field}
      value={terms[field]}
      onChange={(value) => change({ [field]: value })}
      error={fault(field)}
    />
  );
  const part = { terms, change, names };
  return (
    <>
      <Group title={t('agreement.terms.purpose')}>
        <PurposeField {...part} two={two} error={fault('purpose')} />
      </Group>
      <Group title={t('agreement.edit.meeting')}>
        <AmountFields {...part} of={['cadenceWeeks', 'meetingMinutes', 'durationMonths']} />
      </Group>
      <Group title={t('agreement.edit.touch')}>
        <AmountFields {...part} of={['replyDays', 'noticeHours', 'feedbackDays']} />
      </Group>
      <Group title={t('agreement.edit.roles')} hint={t('agreement.edit.rolesHint')}>
        <RoleCards
          title={termName('mentorRoles', names)}
          roles={mentorRoles}
          value={terms.mentorRoles}
          names={names}
          onChange={(value) => change({ mentorRoles: value })}
        />
        <RoleCards
          title={termName('menteeRoles', names)}
          roles={menteeRoles}
          value={terms.menteeRoles}
          names={names}
          onChange={(value) => change({ menteeRoles: value })}
        />
      </Group>
      <Group title={t('agreement.edit.confidentiality')}>
        <ConfidentialityField {...part} />
        {note('confidentialityNote')}
      </Group>
      <Group title={t('agreement.edit.boundaries')} hint={t('agreement.edit.boundariesHint')}>
        <BoundaryField {...part} />
        {note('boundariesNote')}
      </Group>
    </>
  );
};
