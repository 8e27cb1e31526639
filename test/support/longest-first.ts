import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, the longest first: begun last, one of them would leave the other core with nothing to do. */
const long = [
  'test/year/year',
  'test/histories/',
  'test/crashes/',
  'test/path/gaps',
  'test/pane/looks',
  'test/tab/looks',
];

const rank = ({ moduleId }: TestSpecification) => {
  const place = long.findIndex((part) => moduleId.includes(part));
  return place < 0 ? long.length : place;
};

/** Begins with the long files, whatever vitest remembers or guesses. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}
