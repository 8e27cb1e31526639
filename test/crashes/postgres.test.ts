import { describe } from 'vitest';
import { crashTest } from './crash-test.ts';

describe('processes are killed at random moments, queues on postgres', () =>
  crashTest('postgres', 30));
