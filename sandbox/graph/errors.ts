import { randomUUID } from 'node:crypto';

/** A refusal, as Microsoft Graph words it. */
export class GraphError extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Record<string, string>;

  constructor(status: number, code: string, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

export function badRequest(message: string, code = 'ErrorInvalidRequest'): GraphError {
  return new GraphError(400, code, message);
}

export function notFound(): GraphError {
  const message = 'The specified object was not found in the store.';
  return new GraphError(404, 'ErrorItemNotFound', message);
}

export function accessDenied(): GraphError {
  const message = 'Access is denied. Check credentials and try again.';
  return new GraphError(403, 'ErrorAccessDenied', message);
}

/** Graph's error body. */
export function graphProblem(code: string, message: string) {
  const requestId = randomUUID();
  const innerError = {
    date: new Date().toISOString().slice(0, 19),
    'request-id': requestId,
    'client-request-id': requestId,
  };
  return { error: { code, message, innerError } };
}
