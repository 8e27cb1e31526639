export const common = {
  tryAgain: 'Try again',
  minutes_one: '{{count}} minute',
  minutes_other: '{{count}} minutes',
};
