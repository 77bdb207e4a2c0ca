import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { ArchiveTooLarge } from '../handover/formats/stored-zip.ts'
import { writeWacz } from '../handover/formats/wacz.ts'
import type { World } from '../night/world.ts'
import { keptCaptures } from '../storage/captures.ts'
import { software } from '../worker.ts'
import { type Command, exit, say, WrongUsage } from './command.ts'
import { inWorld } from './world.ts'

export const archive: Command = {
  usage: 'archive <source> [--advert REF] --to FILE.wacz',
  summary: `Writes the kept pages of a source, or of one advert of it, as WARC 1.1 in a WACZ file that replays.
The file holds the pages as they were, unmasked: guard it accordingly. An existing file is not overwritten.`,
  options: { advert: { type: 'string' }, to: { type: 'string' } },
  run: async call => {
    const [source, ...more] = call.words
    const { advert, to } = call.options
    if (source === undefined || more.length > 0) throw new WrongUsage('Name one source.')
    if (typeof to !== 'string' || !/.\.wacz$/i.test(to))
      throw new WrongUsage('--to names a file that ends with .wacz.')
    const ref = typeof advert === 'string' ? advert : null
    return await inWorld(call, world => write(world, source, ref, to))
  },
}

async function write(world: World, source: string, ref: string | null, to: string): Promise<number> {
  const { db, seal, clock, signal } = world
  const about = { title: ref === null ? source : `${source} ${ref}`, software, now: clock() }
  const captures = untilStopped(keptCaptures(db, seal, source, ref === null ? null : { ref }), signal)
  try {
    const count = await wholeOrNothing(to, file => writeWacz(captures, file, about))
    say(count === 0 ? 'No kept page fits, so no file was written.' : `${count} pages written, unmasked.`)
    return count === 0 ? exit.badInput : exit.done
  } catch (error) {
    const fault = sentence(error, signal.aborted)
    if (fault === null) throw error
    say(fault)
    return signal.aborted ? exit.fault : exit.badInput
  }
}

async function* untilStopped<T>(items: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  for await (const item of items) {
    signal.throwIfAborted()
    yield item
  }
}

/** The file is there when it is complete and not before; for its owner only. */
async function wholeOrNothing(to: string, work: (file: FileHandle) => Promise<number>): Promise<number> {
  await (await open(to, 'wx', 0o600)).close()
  const part = `${to}.part`
  let count = 0
  try {
    const file = await open(part, 'w', 0o600)
    try {
      count = await work(file)
    } finally {
      await file.close()
    }
    if (count > 0) await rename(part, to)
  } finally {
    await rm(part, { force: true })
    if (count === 0) await rm(to, { force: true })
  }
  return count
}

function sentence(error: unknown, stopped: boolean): string | null {
  if (stopped) return 'Interrupted: no file was written.'
  if (error instanceof ArchiveTooLarge)
    return 'More than 4 GiB do not fit in one file: name one advert with --advert.'
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return ['EEXIST', 'ENOENT', 'EACCES', 'EISDIR', 'ENOTDIR'].includes(code)
    ? `The file cannot be written (${code}).`
    : null
}
