import {
  createContext,
  type ReactNode,
  useContext,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Answers } from '../../../office/host/host-window.ts';
import { nestedAuth } from '../../../office/host/nested-auth.ts';
import type { Settings, Setup } from '../../../office/wire.ts';
import { fetchJson, type Person, type Registration, sendJson } from '../../common/api.ts';
import { setSearchParams } from '../../common/search-params.ts';
import { useOfficeTheme } from '../theme.tsx';
import { type AddIn, toRestId, useAddIn } from './add-in.ts';
import { useDials } from './dials.ts';
import { SignInPrompt } from './sign-in-prompt.tsx';

/** A person's Outlook, as every window of the add-in finds it. */
export type Desk = {
  addIn: AddIn;
  person: Person;
  appOrigin: string;
  level: number;
  language: string;
  /** All that a window learns at its start, but for the item. */
  setup: () => Promise<Omit<Setup, 'item'>>;
  answers: Answers;
};

const DeskContext = createContext<Desk | undefined>(undefined);

/** Undefined while no add-in is there. */
export const useDesk = () => useContext(DeskContext);

type Props = {
  person: Person;
  registration: Registration;
  onNewAppointment: (form: Office.AppointmentForm) => void;
  children: ReactNode;
};

/** Gives the add-in's windows below it their Outlook. */
export function DeskProvider({ children, ...props }: Props) {
  const [question, setQuestion] = useState<(yes: boolean) => void>();
  const askPerson = () =>
    new Promise<boolean>((resolve) => {
      setQuestion(() => (yes: boolean) => {
        setQuestion(undefined);
        resolve(yes);
      });
    });
  const desk = useNewDesk(props, askPerson);
  return (
    <DeskContext value={desk}>
      {children}
      {question && desk && (
        <SignInPrompt person={props.person} addIn={desk.addIn} onAnswer={question} />
      )}
    </DeskContext>
  );
}

function useNewDesk(
  { person, registration, onNewAppointment }: Omit<Props, 'children'>,
  askPerson: () => Promise<boolean>,
): Desk | undefined {
  const addIn = useAddIn();
  const { level, nestedAuth: hasNestedAuth, mustAsk } = useDials();
  const theme = useOfficeTheme();
  const latest = useRef({ theme, askPerson, onNewAppointment });
  useLayoutEffect(() => {
    latest.current = { theme, askPerson, onNewAppointment };
  });

  return useMemo(() => {
    if (!addIn) return undefined;
    const own = `/sandbox/people/${person.id}`;
    const { displayName, mail: emailAddress, timeZone } = person;
    const authenticate = nestedAuth({
      account: {
        userId: person.id,
        tenantId: registration.tenantId,
        environment: new URL(registration.authority).host,
      },
      grant: ({ clientId, scope }) =>
        sendJson('POST', `${own}/nested-sign-in`, { clientId, scope }),
      mustAsk: () => mustAsk,
      askPerson: () => latest.current.askPerson(),
    });
    const language = navigator.language;
    return {
      addIn,
      person,
      level,
      language,
      appOrigin: new URL(registration.appUrl).origin,
      setup: async () => ({
        level,
        language,
        nestedAuth: hasNestedAuth,
        theme: latest.current.theme,
        profile: { displayName, emailAddress, timeZone, accountType: 'enterprise' },
        settings: await fetchJson<Settings>(`${own}/settings`),
      }),
      answers: {
        ...(hasNestedAuth && { nestedAuth: authenticate }),
        'roamingSettings.save': (all: Settings) => sendJson('PUT', `${own}/settings`, all),
        'mailbox.display': (id: string) =>
          setSearchParams({ app: undefined, itemid: toRestId(id) }),
        'mailbox.displayNew': (form: Office.AppointmentForm) =>
          latest.current.onNewAppointment(form),
      },
    };
  }, [addIn, person, registration, level, hasNestedAuth, mustAsk]);
}
