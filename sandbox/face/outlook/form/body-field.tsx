import { Field, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useLayoutEffect, useRef } from 'react';
import { cleanHtml } from '../../../office/host/body.ts';

const useStyles = makeStyles({
  body: {
    minHeight: '96px',
    padding: '6px 12px',
    overflowWrap: 'anywhere',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '& p': { margin: '0 0 8px' },
    '& ul, & ol': { margin: '0 0 8px', paddingLeft: '24px' },
    '& a': { color: tokens.colorBrandForegroundLink },
  },
});

type Props = { value: string; onChange: (html: string) => void };

/** What the invitation says: rich text, as Outlook keeps it. */
export function BodyField({ value, onChange }: Props) {
  const styles = useStyles();
  const id = useId();
  const field = useRef<HTMLDivElement>(null);
  // Written only when it was changed from elsewhere: the cursor would jump.
  useLayoutEffect(() => {
    const { current } = field;
    if (current && current.innerHTML !== value) current.innerHTML = cleanHtml(value);
  }, [value]);
  return (
    <Field label={{ children: 'Message', id }}>
      {/* biome-ignore lint/a11y/useSemanticElements: no other element holds rich text */}
      <div
        ref={field}
        role="textbox"
        aria-multiline
        aria-labelledby={id}
        tabIndex={0}
        contentEditable
        suppressContentEditableWarning
        className={styles.body}
        onInput={(event) => onChange(event.currentTarget.innerHTML)}
      />
    </Field>
  );
}
