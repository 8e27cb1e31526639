import { Button, makeStyles, Subtitle1, Text, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { useMemo } from 'react';
import { cleanHtml } from '../../../office/host/body.ts';
import type { Person } from '../../common/api.ts';
import { AddInButton } from '../add-ins/add-in-button.tsx';
import { SenderFace } from './mail-list.tsx';
import { type Mail, sentAt } from './mails.ts';

const useStyles = makeStyles({
  view: {
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    minWidth: 0,
    overflowY: 'auto',
    padding: '20px 24px 32px',
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  back: { '@media (min-width: 901px)': { display: 'none' } },
  subject: { flexGrow: 1, margin: 0, overflowWrap: 'anywhere' },
  sender: { display: 'flex', alignItems: 'center', gap: '12px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  body: { maxWidth: '68ch', overflowWrap: 'anywhere', lineHeight: tokens.lineHeightBase400 },
});

type Props = {
  mail: Mail;
  people: Person[];
  zone: string;
  hasPane: boolean;
  onPane: () => void;
  onBack: () => void;
};

/** A mail to read, and the add-in's button above it. */
export function MailView({ mail, people, zone, hasPane, onPane, onBack }: Props) {
  const styles = useStyles();
  const html = useMemo(() => cleanHtml(mail.body), [mail.body]);
  return (
    <article className={styles.view} aria-label={mail.subject}>
      <div className={styles.head}>
        <Button
          appearance="subtle"
          className={styles.back}
          icon={<ArrowLeftRegular />}
          aria-label="All mails"
          onClick={onBack}
        />
        <Subtitle1 as="h2" className={styles.subject}>
          {mail.subject || '(No subject)'}
        </Subtitle1>
        <AddInButton surface="mailRead" isOpen={hasPane} onOpen={onPane} />
      </div>
      <div className={styles.sender}>
        <SenderFace mail={mail} people={people} />
        <span>
          <Text block weight="semibold">
            {mail.from.name}
          </Text>
          <Text block size={200} className={styles.quiet}>
            To {mail.to.map(({ name }) => name).join(', ')} · {sentAt(mail, zone)}
          </Text>
        </span>
      </div>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: cleaned of what could run */}
      <div className={styles.body} dangerouslySetInnerHTML={{ __html: html }} />
    </article>
  );
}
