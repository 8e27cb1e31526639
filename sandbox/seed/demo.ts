import type { Tenant } from '../tenant.ts';
import { seedPeople } from './people.ts';

/** People and a few weeks of believable history, relative to today. */
export function seedDemo(tenant: Tenant): void {
  seedPeople(tenant);
}
