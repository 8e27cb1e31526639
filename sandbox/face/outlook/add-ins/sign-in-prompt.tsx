import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Persona,
} from '@fluentui/react-components';
import type { Person } from '../../common/api.ts';
import type { AddIn } from './add-in.ts';

type Props = { person: Person; addIn: AddIn; onAnswer: (yes: boolean) => void };

/** The window in which Entra asks before it gives the add-in a token. */
export function SignInPrompt({ person, addIn, onAnswer }: Props) {
  return (
    <Dialog open modalType="alert">
      <DialogSurface aria-describedby={undefined}>
        <DialogBody>
          <DialogTitle>Sign in to {addIn.name}</DialogTitle>
          <DialogContent>
            <Persona
              name={person.displayName}
              secondaryText={person.mail}
              avatar={{ image: { src: person.photoUrl }, 'aria-hidden': true }}
            />
          </DialogContent>
          <DialogActions>
            <Button onClick={() => onAnswer(false)}>Cancel</Button>
            <Button appearance="primary" onClick={() => onAnswer(true)}>
              Continue
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
