import type { FastifyInstance } from 'fastify';
import { healthRoutes as addHealthRoutes } from '../../platform/health.ts';
import type { Context } from '../context.ts';

/** What an operator's tools ask of a server. */
export const healthRoutes = (app: FastifyInstance, { health }: Context): void =>
  addHealthRoutes(app, health);
