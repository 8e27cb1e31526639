import type { FastifyInstance } from 'fastify';
import { healthRoutes as addHealthRoutes, commonHealth } from '../../platform/health.ts';
import type { Context } from '../context.ts';

/** What an operator's tools ask of a server. */
export const healthRoutes = (app: FastifyInstance, { db, queues }: Context): void =>
  addHealthRoutes(app, commonHealth(db, queues));
