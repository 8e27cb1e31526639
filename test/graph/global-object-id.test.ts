import { expect, it } from 'vitest';
import { madeAt } from '../../graph/global-object-id.ts';

// The example of [MS-OXOCAL] 4.1.4.2: made on 20 February 2008, an exception of 25 March.
const exception =
  '040000008200E00074C5B7101A82E00807D803195025D461E473C8010000000000000000100000002A5844B3A444F74A9C246C60886F116B';

it('reads from Exchange’s id when the meeting was made', () => {
  expect(madeAt(exception)?.toISOString()).toMatch(/^2008-02-20T17:16:51/);
});

it('is the same for an occurrence as for its series', () => {
  expect(madeAt(exception.replace('07D80319', '00000000'))).toEqual(madeAt(exception));
});

it.each(['', 'a2b3@google.com', exception.replace('5025D461E473C801', '0000000000000000')])(
  'knows nothing of %j',
  (id) => {
    expect(madeAt(id)).toBeNull();
  },
);
