import { randomUUID } from 'node:crypto';

const CODES = {
  invalidGrant: ['invalid_grant', 70008, 400],
  badVerifier: ['invalid_grant', 501481, 400],
  badAssertion: ['invalid_grant', 50013, 400],
  wrongPassword: ['invalid_grant', 50126, 400],
  wrongRedirect: ['invalid_grant', 500112, 400],
  wrongSecret: ['invalid_client', 7000215, 401],
  noSecret: ['invalid_client', 7000218, 401],
  unknownClient: ['unauthorized_client', 700016, 400],
  unknownTenant: ['invalid_request', 90002, 400],
  badScope: ['invalid_scope', 70011, 400],
  missing: ['invalid_request', 900144, 400],
  unsupported: ['unsupported_grant_type', 70003, 400],
  signInNeeded: ['login_required', 50058, 400],
} as const satisfies Record<string, readonly [string, number, number]>;

export type EntraErrorKind = keyof typeof CODES;

/** A refusal, as Entra ID words it. */
export class EntraError extends Error {
  readonly kind: EntraErrorKind;

  constructor(kind: EntraErrorKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

/** HTTP status and body of a refusal. */
export function entraProblem(error: EntraError) {
  const [name, code, status] = CODES[error.kind];
  const traceId = randomUUID();
  const correlationId = randomUUID();
  const timestamp = `${new Date().toISOString().slice(0, 19).replace('T', ' ')}Z`;
  const description =
    `AADSTS${code}: ${error.message} Trace ID: ${traceId} ` +
    `Correlation ID: ${correlationId} Timestamp: ${timestamp}`;
  const body = {
    error: name,
    error_description: description,
    error_codes: [code],
    timestamp,
    trace_id: traceId,
    correlation_id: correlationId,
  };
  return { status, body };
}
