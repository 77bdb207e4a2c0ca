import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openDatabase } from '../../storage/database.ts'
import { push } from '../../storage/frontier.ts'
import { readKeys } from '../../storage/keys.ts'
import { openRun, registerSource, releaseRun } from '../../storage/runs.ts'
import { sealWith } from '../../storage/seal.ts'
import type { Board } from './board.ts'
import { command, openPlace, openSite } from './contenders.ts'

/** Figure 5: how soon a run with very many pending requests asks for its next page. */
export async function resume(pending: number): Promise<void> {
  const board: Board = { adverts: pending, perList: 50, night: 1, tells: 'dates' }
  const site = await openSite()
  const place = openPlace(site, board)
  try {
    await site.show(board)
    const { mkdirSync } = await import('node:fs')
    mkdirSync(place.data, { recursive: true })
    const db = await openDatabase(`sqlite:${join(place.data, 'inbeeld.sqlite')}`)
    const seal = sealWith(readKeys(join(place.folder, 'keys.json')))
    const now = new Date()
    await registerSource(db, { id: 'bord', name: 'Bord', kind: 'demo' }, now.toISOString())
    const run = await openRun(db, 'bord', 'elsewhere/1/1', now, () => true)
    if (run === null) throw new Error('the source is held')
    const adverts = Array.from({ length: pending }, (_, index) => ({
      url: `${site.home}a/${index + 1}`,
      kind: 'advert' as const,
      ref: String(index + 1),
      listed: {},
      digest: null,
      spared: null,
    }))
    await db.transaction().execute(async trx => {
      await push(trx, seal, run.id, adverts)
      // The list has been read already.
      await push(trx, seal, run.id, [
        {
          url: `${site.home}lijst`,
          kind: 'list',
          ref: null,
          listed: {},
          digest: null,
          spared: { outcome: 'unchanged', at: now.toISOString() },
        },
      ])
    })
    await releaseRun(db, run)
    await db.destroy()
    const began = performance.now()
    const child = spawn(command[0] as string, command.slice(1), {
      cwd: place.folder,
      env: { ...process.env, ...place.env },
      stdio: 'ignore',
    })
    while ((await site.counts()).advert === 0) await sleep(10)
    const seconds = (performance.now() - began) / 1000
    child.kill('SIGKILL')
    console.log(
      `5. ${pending} pending requests: the first page is asked for ${seconds.toFixed(2)} s after the command was given`,
    )
  } finally {
    place.remove()
    site.close()
  }
}
