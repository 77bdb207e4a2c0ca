import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'
import { type Board, boards } from './advert.ts'
import { beuk } from './boards/beuk.tsx'
import type { Clock } from './boards/board.ts'
import { hazelaar } from './boards/hazelaar.tsx'
import { iep } from './boards/iep.tsx'
import { linde } from './boards/linde.tsx'

const apps: Record<Board, (clock: Clock) => Hono> = { linde, beuk, iep, hazelaar }

export interface ServedBoards {
  /** `http://127.0.0.1:4711`, without a slash at the end. */
  addresses: Record<Board, string>
  close(): Promise<void>
}

/** Serves the four boards on loopback, on four ports from `port` on; port 0 takes any free port for each. */
export async function serveBoards({ port, ...clock }: { port: number } & Clock): Promise<ServedBoards> {
  const servers: Server[] = []
  const close = async () => {
    await Promise.all(servers.map(stop))
  }
  const addresses: Partial<Record<Board, string>> = {}
  try {
    for (const [at, board] of boards.entries()) {
      const server = createAdaptorServer({ fetch: apps[board](clock).fetch }) as Server
      const taken = await listen(server, port === 0 ? 0 : port + at)
      servers.push(server)
      addresses[board] = `http://127.0.0.1:${taken}`
    }
  } catch (error) {
    await close()
    throw error
  }
  return { addresses: addresses as Record<Board, string>, close }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is in use by another program.`)
          : new Error(`Port ${port} cannot be opened (${error.code}).`),
      ),
    )
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}

function stop(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
