import { type AddressInfo, createServer } from 'node:net'

/** A proxy on loopback that lets nothing through: a browser that knows no other way out reaches nobody. */
export async function createClosedDoor(): Promise<{ server: string; close: () => Promise<void> }> {
  const server = createServer(socket => socket.on('error', () => undefined).destroy()).listen(0, '127.0.0.1')
  await new Promise((resolve, reject) => server.once('listening', resolve).once('error', reject))
  return {
    server: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise(resolve => server.close(() => resolve())),
  }
}
