import { DocumentSignatureRegular } from '@fluentui/react-icons';
import { t } from '../../locale/i18n.ts';
import { LinkButton } from '../../ui/links.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useDraft } from '../mentorships/use-draft.ts';
import { draftKey, emptyDraft, isTouched } from './draft.ts';
import type { Two } from './use-two.ts';

/** There is no agreement: the way to a first one, while one can still be made. */
export const NothingYet = ({ two: { mentorship, partner } }: { two: Two }) => {
  const { draft } = useDraft(draftKey(mentorship.id), emptyDraft);
  const { id, state } = mentorship;
  const icon = <DocumentSignatureRegular />;
  if (state === 'requested') return <Notice icon={icon} title={t('agreement.none.requested')} />;
  if (state === 'closed') return <Notice icon={icon} title={t('agreement.none.closed')} />;
  return (
    <Notice
      icon={icon}
      title={t('agreement.none.title')}
      action={
        <LinkButton appearance="primary" to={`/mentorships/${id}/agreement/edit`}>
          {t(isTouched(draft) ? 'agreement.none.go' : 'agreement.none.begin')}
        </LinkButton>
      }
    >
      {t('agreement.none.text', { partner })}
    </Notice>
  );
};
