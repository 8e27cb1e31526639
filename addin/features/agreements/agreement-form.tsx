import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { type FormEvent, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Agreement } from '../../../mentoring/agreements/schema.ts';
import { fieldError } from '../../api/problem.ts';
import { t } from '../../locale/i18n.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { LinkButton } from '../../ui/links.tsx';
import { focusTitle } from '../../ui/page.tsx';
import { SendProblem } from '../mentorships/send-problem.tsx';
import { isTouched } from './draft.ts';
import { faultOf, trimmed, type WrittenField, writtenFields } from './form.ts';
import { focusMet, MetPanel } from './met-panel.tsx';
import { useSign, useWrite } from './queries.ts';
import type { Term } from './terms.ts';
import { TermsFields } from './terms-fields.tsx';
import { useAgreementDraft } from './use-agreement-draft.ts';
import type { Two } from './use-two.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalL },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Props = { agreement: Agreement; two: Two };

/** The whole agreement as a form. What was typed stays until it has been sent. */
export const AgreementForm = ({ agreement, two }: Props) => {
  const styles = useStyles();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const form = useRef<HTMLFormElement>(null);
  const [checked, setChecked] = useState(false);
  const { mentorship, partner } = two;
  const { draft, change, discard } = useAgreementDraft(agreement, partner);
  const write = useWrite(mentorship.id);
  const sign = useSign(mentorship.id);
  const busy = write.isPending || sign.isPending;
  const same = agreement.newest !== null && !isTouched(draft);
  const seen = useRef(0);
  const saw = () => {
    seen.current = draft.version;
  };
  const home = `/mentorships/${mentorship.id}/agreement`;

  const fault = (field: WrittenField) =>
    (checked && faultOf(draft.terms, field)) || fieldError(write.error, field);
  const focusFirst = (isWrong: (field: WrittenField) => unknown) => {
    const name = writtenFields.find(isWrong);
    const input = name && form.current?.elements.namedItem(name);
    if (input instanceof HTMLElement) input.focus();
  };

  const send = async (signing: boolean) => {
    setChecked(true);
    if (writtenFields.some((field) => faultOf(draft.terms, field))) {
      return focusFirst((field) => faultOf(draft.terms, field));
    }
    if (same) return announce(t('agreement.edit.unchanged'));
    // It may have come up just before the click: nobody sends on top of what they have not seen.
    if (draft.met && seen.current !== draft.version) return focusMet();
    const body = { version: draft.version, terms: trimmed(draft.terms) };
    const written = await write.mutateAsync(body).catch((refusal) => {
      // Drawn by then: the answer to a refusal is the newest version, read anew.
      setTimeout(() => focusMet() || focusFirst((field) => fieldError(refusal, field)));
      return null;
    });
    if (!written) return;
    discard();
    // A signature that fails is missing on the next screen, which offers it again.
    const signed =
      signing && (await sign.mutateAsync(written.newest?.version ?? 0).catch(() => false));
    announce(t(signed ? 'agreement.edit.sentSigned' : 'agreement.edit.sent', { partner }));
    navigate(home, { replace: true });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(true);
  };
  const take = (term: Term) => {
    if (!draft.met) return;
    change({ [term]: draft.met.terms[term] });
    setTimeout(() => focusMet() || focusTitle());
  };

  return (
    <form ref={form} className={styles.form} onSubmit={submit} noValidate>
      {draft.met && <MetPanel draft={draft} met={draft.met} two={two} onTake={take} onSeen={saw} />}
      <TermsFields terms={draft.terms} change={change} two={two} fault={fault} />
      {!draft.met && <SendProblem error={write.error} fields={writtenFields} />}
      {checked && same && <Body1>{t('agreement.edit.unchanged')}</Body1>}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {busy ? t('agreement.edit.sending') : t('agreement.edit.signAndSend', { partner })}
        </Button>
        <Button disabledFocusable={busy} onClick={() => send(false)}>
          {t('agreement.edit.send')}
        </Button>
        <LinkButton to={home} appearance="subtle">
          {t('agreement.edit.cancel')}
        </LinkButton>
        {isTouched(draft) && (
          <Button appearance="subtle" onClick={discard}>
            {t('agreement.edit.discard')}
          </Button>
        )}
      </div>
    </form>
  );
};
