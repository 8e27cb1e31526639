import net from 'node:net';

/**
 * A connection that would leave the machine fails the test that makes it: nothing here may depend on what
 * is outside.
 */
const local = new Set(['localhost', '127.0.0.1', '::1', '0.0.0.0', undefined]);
const connect = net.Socket.prototype.connect;

net.Socket.prototype.connect = function stayHere(this: net.Socket, ...args: unknown[]) {
  const [first] = Array.isArray(args[0]) ? args[0] : args;
  const { host } = (typeof first === 'object' && first ? first : {}) as { host?: string };
  const named = typeof args[1] === 'string' ? args[1] : host;
  if (!local.has(named)) throw new Error(`a test tried to connect to ${named}`);
  return connect.apply(this, args as never);
} as typeof connect;
