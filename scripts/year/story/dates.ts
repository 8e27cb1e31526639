import type { When } from '../days.ts';
import { find, type Step, titled } from '../world.ts';

type Dated = {
  title: string;
  note: string;
  marked: When;
  /** Of a whole day without a time. */
  on: readonly [week: number, workdays: number, clock?: string];
  wentSo?: { when: When; text: string };
};

const dates: Dated[] = [
  {
    title: 'My first week on call',
    note: 'I dread the first night more than the rest together.',
    marked: [-44, 1, '15:20'],
    on: [-41, -3],
    wentSo: {
      when: [-41, 1, '10:45'],
      text: 'One call, at four in the afternoon. I said what I saw, and was right.',
    },
  },
  {
    title: 'My promotion panel',
    note: 'Three people whom I do not know, and half an hour.',
    marked: [-10, 1, '11:20'],
    on: [-7, 3, '13:00'],
    wentSo: {
      when: [-6, -1, '10:40'],
      text: 'They asked about the hard month, and I told them how we got out of it. It is a yes.',
    },
  },
  {
    title: 'My talk to the board',
    note: 'Ten minutes, and then their questions. I have never spoken to people who can say no to all of it.',
    marked: [-2, 1, '09:25'],
    on: [2, -3, '10:00'],
  },
];

function stepsOf({ title, note, marked, on, wentSo }: Dated): Step[] {
  const [week, workdays, clock] = on;
  const marks: Step = {
    when: marked,
    act({ accord, cast, days, home }) {
      const at = clock
        ? days.at([week, workdays, clock]).toISOString()
        : `${days.on(week, workdays)}T00:00:00Z`;
      const body = { title, note, at, allDay: !clock };
      return accord(cast.mentee, 'POST', `${home}/important-dates`, body);
    },
  };
  return wentSo ? [marks, tells(wentSo.when, title, wentSo.text)] : [marks];
}

const tells = (when: When, title: string, howItWent: string): Step => ({
  when,
  async act(world) {
    const { id } = await find(world, 'important-dates', titled(title));
    await world.accord(world.cast.mentee, 'PATCH', `/important-dates/${id}`, { howItWent });
  },
});

export const dateSteps: Step[] = dates.flatMap(stepsOf);
