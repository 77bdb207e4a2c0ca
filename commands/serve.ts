import { once } from 'node:events'
import { join } from 'node:path'
import { rulebook } from '../analysis/rulebook.ts'
import { BadSettings, home, type Settings } from '../config.ts'
import { createApp } from '../dashboard/app.tsx'
import type { Demo } from '../dashboard/house.ts'
import { serveDashboard } from '../dashboard/serve.ts'
import type { World } from '../night/world.ts'
import type { Chain } from '../storage/access-log.ts'
import { type Command, exit, say } from './command.ts'
import { inWorld, keysOf, sourcesOf } from './world.ts'

export const serve: Command = {
  usage: 'serve',
  summary: 'The dashboard, on INBEELD_HOST and INBEELD_PORT (default 127.0.0.1:4700).',
  run: call => inWorld(call, (world, settings, chain) => serveUntilStopped(world, settings, chain, [])),
}

/** @param accounts that a demo's sign-in page offers. */
export async function serveUntilStopped(
  world: World,
  settings: Settings,
  chain: Chain,
  accounts: Demo['accounts'],
): Promise<number> {
  const sources = sourcesOf(settings)
  const app = createApp({
    db: world.db,
    origin: settings.origin,
    secret: sessionSecret(settings),
    now: world.clock,
    chain,
    provider: settings.provider,
    sources,
    sourceNames: Object.fromEntries(sources.map(source => [source.id, source.name])),
    demo: settings.demo ? { accounts } : null,
    assets: join(home, 'dashboard'),
    rulebook: rulebook.version,
    mail: settings.mail === null ? 'none' : 'set',
  })
  const served = await serveDashboard(app, settings).catch(error => {
    throw new BadSettings(`INBEELD_PORT: ${error instanceof Error ? error.message : 'cannot be opened'}`)
  })
  say(`\nThe dashboard stands at ${settings.origin}/`)
  for (const { email, password, role } of accounts) say(`  ${role.padEnd(22)}${email.padEnd(24)}${password}`)
  say('\nCtrl-C ends.')
  if (!world.signal.aborted) await once(world.signal, 'abort')
  await served.close()
  return exit.done
}

export function sessionSecret(settings: Settings): string {
  return keysOf(settings).session.toString('base64')
}
