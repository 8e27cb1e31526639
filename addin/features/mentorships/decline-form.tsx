import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { WordsField } from '../../ui/words-field.tsx';
import { useActs } from './answer-styles.ts';

type Props = {
  name: string;
  busy: boolean;
  onDecline: (message: string) => void;
  onBack: () => void;
};

/** Declining, with a word of explanation for those who want to give one. */
const DeclineForm = ({ name, busy, onDecline, onBack }: Props) => {
  const { acts } = useActs();
  const [message, setMessage] = useState('');
  return (
    <>
      <WordsField
        autoFocus
        label={`A word to ${name} (optional)`}
        name="message"
        value={message}
        onChange={setMessage}
      />
      <div className={acts}>
        <Button disabledFocusable={busy} onClick={() => onDecline(message.trim())}>
          Decline
        </Button>
        <Button appearance="subtle" onClick={onBack}>
          Back
        </Button>
      </div>
    </>
  );
};

export default DeclineForm;
