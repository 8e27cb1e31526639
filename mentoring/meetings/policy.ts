export { mayRead } from '../mentorships/policy.ts';
