import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { DateTime, Info } from 'luxon';
import { useEffect, useState } from 'react';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', paddingLeft: '8px' },
  title: { flexGrow: 1 },
  days: { display: 'grid', gridTemplateColumns: 'repeat(7, 30px)', rowGap: '2px' },
  letter: { textAlign: 'center', color: tokens.colorNeutralForeground3, lineHeight: '28px' },
  day: {
    height: '28px',
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  outside: { color: tokens.colorNeutralForeground3 },
  shown: { backgroundColor: tokens.colorNeutralBackground1Selected },
  today: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    borderRadius: tokens.borderRadiusCircular,
    ':hover': { backgroundColor: tokens.colorBrandBackgroundHover },
  },
});

type Props = { day: DateTime; shown: DateTime[]; onPick: (day: DateTime) => void };

/** A month to jump in, with the shown days marked. */
export function MiniMonth({ day, shown, onPick }: Props) {
  const styles = useStyles();
  const [month, setMonth] = useState(day.startOf('month'));
  const shownMonth = day.startOf('month').toISODate();
  useEffect(
    () => setMonth(DateTime.fromISO(shownMonth ?? '', { zone: day.zone })),
    [shownMonth, day.zone],
  );
  const first = month.startOf('week');
  const cells = Array.from({ length: 42 }, (_, index) => first.plus({ days: index }));
  const today = DateTime.now().setZone(day.zone);

  return (
    <nav aria-label="Month">
      <div className={styles.head}>
        <Text weight="semibold" className={styles.title}>
          {month.toFormat('MMMM yyyy')}
        </Text>
        <MonthButton
          label="Month before"
          icon={<ChevronLeftRegular />}
          onClick={() => setMonth(month.minus({ months: 1 }))}
        />
        <MonthButton
          label="Month after"
          icon={<ChevronRightRegular />}
          onClick={() => setMonth(month.plus({ months: 1 }))}
        />
      </div>
      <div className={styles.days}>
        {Info.weekdays('narrow').map((letter, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the letters of a week repeat and never move
          <Text key={index} size={200} className={styles.letter} aria-hidden>
            {letter}
          </Text>
        ))}
        {cells.map((cell) => (
          <button
            key={cell.toISODate()}
            type="button"
            aria-label={cell.toFormat('cccc, d MMMM')}
            aria-current={cell.hasSame(today, 'day') ? 'date' : undefined}
            className={mergeClasses(
              styles.day,
              !cell.hasSame(month, 'month') && styles.outside,
              shown.some((one) => one.hasSame(cell, 'day')) && styles.shown,
              cell.hasSame(today, 'day') && styles.today,
            )}
            onClick={() => onPick(cell)}
          >
            {cell.day}
          </button>
        ))}
      </div>
    </nav>
  );
}

function MonthButton(props: { label: string; icon: React.JSX.Element; onClick: () => void }) {
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={props.icon}
      aria-label={props.label}
      onClick={props.onClick}
    />
  );
}
