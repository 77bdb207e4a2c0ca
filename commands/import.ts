import { createReadStream } from 'node:fs'
import { profile } from '../analysis/profile.ts'
import { type LineFault, parseSightingLine, type Sighting } from '../crawler/sighting.ts'
import type { World } from '../night/world.ts'
import { remember } from '../storage/adverts.ts'
import { registerSource } from '../storage/runs.ts'
import { type Command, exit, say, WrongUsage } from './command.ts'
import { linesOf } from './lines.ts'
import { inWorld } from './world.ts'

const linesPerCommit = 200

export const importFile: Command = {
  usage: 'import <file.jsonl>',
  summary: `Stores sightings from a file, one JSON object a line; "-" is stdin.
Good lines are stored; bad ones are listed with line number and reason, and the exit code is 3.`,
  run: async call => {
    const [path, ...more] = call.words
    if (path === undefined || more.length > 0) throw new WrongUsage('Name one file, or "-" for stdin.')
    return await inWorld(call, world => importLines(world, path))
  },
}

async function importLines(world: World, path: string): Promise<number> {
  const input = path === '-' ? process.stdin : createReadStream(path)
  const faults: LineFault[] = []
  const total = { added: 0, changed: 0, unchanged: 0 }
  let group: Sighting[] = []
  let line = 0
  const store = async () => {
    const counts = await storeGroup(world, group)
    for (const name of ['added', 'changed', 'unchanged'] as const) total[name] += counts[name]
    group = []
  }
  try {
    for await (const text of linesOf(input)) {
      line++
      if (text.trim() === '') continue
      const parsed = parseSightingLine(line === 1 ? text.replace(/^\uFEFF/, '') : text)
      if ('reason' in parsed) faults.push({ line, reason: parsed.reason })
      else group.push(parsed.sighting)
      if (group.length >= linesPerCommit) await store()
      if (world.signal.aborted) break
    }
    await store()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code !== 'ENOENT' && code !== 'EACCES' && code !== 'EISDIR') throw error
    say(`The file cannot be read (${code}).`)
    return exit.badInput
  }
  for (const fault of faults) say(`line ${fault.line}: ${fault.reason}`)
  say(
    `${total.added} adverts new, ${total.changed} changed, ${total.unchanged} known already; ${faults.length} lines refused.`,
  )
  if (world.signal.aborted) {
    say(`Interrupted after line ${line}: import the file again, what is known already stays as it is.`)
    return exit.fault
  }
  return faults.length === 0 ? exit.done : exit.badInput
}

async function storeGroup({ db, seal, clock }: World, sightings: readonly Sighting[]) {
  const now = clock().toISOString()
  return await db.transaction().execute(async trx => {
    for (const id of new Set(sightings.map(sighting => sighting.source))) {
      await registerSource(trx, { id, name: id, kind: 'import' }, now)
    }
    const observations = sightings.map(sighting => ({
      sighting,
      profile: profile(sighting, 'NL'),
      capture: null,
    }))
    return await remember(trx, seal, observations, now)
  })
}
