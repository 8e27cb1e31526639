/** The tab around its screens, and what all screens say alike. */
export const tab = {
  thePage: 'the page',
  loading: 'Loading {{what}}',
  notFound: { title: 'Nothing here', text: 'This page does not exist' },
  notConnected: { title: 'We could not sign you in' },
  noAnswer: 'Accord does not answer at the moment.',
  why: {
    notYours: 'This is for the other one of you two to do.',
    gone: 'This is not there any more.',
    changed: 'As things stand now, this cannot be done. What you see has been read anew.',
    busy: 'That was a lot at once. Try again in a minute.',
    broken: 'Something went wrong on our side.',
    away: 'Accord or Microsoft 365 does not answer at the moment. Look whether it was done before you try again.',
    unsure:
      'No answer came, so we do not know whether it arrived. What you see has been read anew; look before you try again.',
  },
  statusOnly: 'The server answered {{status}}.',
  notAccepted: 'Accord does not accept this sign-in.',
  crash: {
    title: 'This page could not be shown',
    text: 'Reloading usually helps. Nothing that you have sent is lost.',
    reload: 'Reload',
  },
  offline: {
    bar: 'You are offline. What you see may have changed since.',
    title: 'You are offline',
    text: 'We will show {{what}} as soon as you are connected again.',
  },
  failed: { title: 'We could not load {{what}}', trying: 'Trying…' },
  didNotWork: 'That did not work: {{reason}}',
  signOut: 'Sign out',
  signOutName: 'Sign out {{name}}',
  news: 'New: {{news}}',
};
