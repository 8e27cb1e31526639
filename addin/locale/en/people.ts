export const people = {
  search: {
    more: 'Type two letters of a name, or more',
    looking: 'Looking…',
    failed: 'The directory does not answer; try again in a moment',
    nobody: 'Nobody of that name',
    found_one: '{{count}} person',
    found_other: '{{count}} people',
  },
};
