/** The categories that every mailbox of the sandbox knows. */
export const CATEGORIES = ['Mentoring', 'Team', 'Focus', 'Personal'];
