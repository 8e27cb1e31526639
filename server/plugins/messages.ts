import { z } from 'zod';

/** What was expected of a field, as one would say it to a person. Zod's own words serve for the rest. */
function expected(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_type') {
    return issue.input === undefined
      ? `is required: expected ${issue.expected}`
      : `expected ${issue.expected}`;
  }
  if (issue.code === 'too_small' && issue.origin === 'string') {
    return issue.minimum === 1
      ? 'expected some text'
      : `expected at least ${issue.minimum} characters`;
  }
  if (issue.code === 'too_big' && issue.origin === 'string') {
    return `expected at most ${issue.maximum} characters`;
  }
  if (issue.code === 'unrecognized_keys') return `not expected here: ${issue.keys.join(', ')}`;
  return undefined;
}

/** Sets the words for all schemas of this process. */
export const setPlainMessages = () => z.config({ customError: expected });
