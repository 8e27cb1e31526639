import { Avatar, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { textOf } from '../../../office/host/body.ts';
import type { Person } from '../../common/api.ts';
import { type Mail, sentAt } from './mails.ts';

const useStyles = makeStyles({
  list: { overflowY: 'auto', margin: 0, padding: '4px', listStyle: 'none' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: '10px',
    width: '100%',
    padding: '10px 12px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  shown: {
    backgroundColor: tokens.colorNeutralBackground3,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`,
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  top: { display: 'flex', justifyContent: 'space-between', gap: '8px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  time: { color: tokens.colorNeutralForeground3, flexShrink: 0 },
});

type Props = {
  mails: Mail[];
  people: Person[];
  zone: string;
  shownId?: string;
  onShow: (id: string) => void;
};

/** Who wrote, about what, and when. */
export function MailList({ mails, people, zone, shownId, onShow }: Props) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label="Mails">
      {mails.map((mail) => (
        <li key={mail.id}>
          <button
            type="button"
            aria-current={mail.id === shownId}
            className={mergeClasses(styles.row, mail.id === shownId && styles.shown)}
            onClick={() => onShow(mail.id)}
          >
            <SenderFace mail={mail} people={people} />
            <span className={styles.words}>
              <span className={styles.top}>
                <Text truncate wrap={false} weight="semibold">
                  {mail.from.name}
                </Text>
                <Text size={200} className={styles.time}>
                  {sentAt(mail, zone)}
                </Text>
              </span>
              <Text truncate wrap={false} size={200}>
                {mail.subject || '(No subject)'}
              </Text>
              <Text truncate wrap={false} size={200} className={styles.quiet}>
                {textOf(mail.body).slice(0, 120)}
              </Text>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The picture of who wrote a mail. */
export function SenderFace({ mail, people }: { mail: Mail; people: Person[] }) {
  const { name, address } = mail.from;
  const src = people.find((one) => one.mail === address)?.photoUrl;
  return (
    <Avatar size={32} name={name} color="colorful" image={src ? { src } : undefined} aria-hidden />
  );
}
