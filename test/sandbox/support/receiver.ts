import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Json } from './client.ts';

/** How a receiver answers deliveries just now. */
export type Manners = { status: number; delayMs: number; validates: boolean };

/** An endpoint that receives notifications as the product would. */
export type Receiver = {
  url: string;
  manners: Manners;
  /** Deliveries answered so far, one entry a request. */
  deliveries: Json[][];
  /** All notifications accepted with a 2xx. */
  accepted: () => Json[];
  close: () => void;
};

export async function startReceiver(): Promise<Receiver> {
  const manners: Manners = { status: 202, delayMs: 0, validates: true };
  const deliveries: Json[][] = [];
  const accepted: Json[][] = [];
  const server = createServer(async (request, response) => {
    const token = new URL(request.url ?? '/', 'http://localhost').searchParams.get(
      'validationToken',
    );
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (token !== null) {
      response.setHeader('content-type', 'text/plain');
      response.end(manners.validates ? token : 'something else');
      return;
    }
    const { status, delayMs } = manners;
    const { value } = JSON.parse(Buffer.concat(chunks).toString());
    deliveries.push(value);
    if (status < 300) accepted.push(value);
    if (delayMs > 0) await sleep(delayMs);
    response.statusCode = status;
    response.end();
  });
  await new Promise<void>((resume) => server.listen(0, '127.0.0.1', resume));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/notifications`,
    manners,
    deliveries,
    accepted: () => accepted.flat(),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
