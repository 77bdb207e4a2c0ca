import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** A web server of somebody else's, on loopback. */
export interface Served {
  home: string
  /** Path and query of every GET in its own access log, in order. */
  asked: () => string[]
  close: () => Promise<void>
}

/** Starts a server that logs to stderr as `… GET /path …`, and waits until it answers. */
export async function serve(command: (port: number) => [string, ...string[]]): Promise<Served> {
  const port = await freePort()
  const [program, ...args] = command(port)
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  let log = ''
  child.stderr.on('data', part => {
    log += part
  })
  const asked = () => log.split('\n').flatMap(line => /\bGET (\S+)/.exec(line)?.[1] ?? [])
  for (let tries = 0; !(await answers(port)); tries++) {
    if (tries > 100) throw new Error(`${program} did not become ready:\n${log}`)
    await sleep(100)
  }
  return {
    home: `http://127.0.0.1:${port}/`,
    asked: () => asked().filter(path => path !== ready),
    close: async () => {
      child.kill()
      await once(child, 'exit')
    },
  }
}

const ready = '/is-it-there.txt'

function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}${ready}`).then(
    () => true,
    () => false,
  )
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
