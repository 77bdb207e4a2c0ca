import { BadSettings } from '../config.ts'
import { permission } from '../crawler/lawful.ts'
import { analyse } from '../night/analyse.ts'
import { reread, rereadDry } from '../night/reread.ts'
import type { RereadCounts } from '../storage/reread-changes.ts'
import { type Command, exit, put, say, WrongUsage } from './command.ts'
import { inWorld, sourcesOf } from './world.ts'

export const rereadCaptures: Command = {
  usage: 'reread <source> [--dry-run]',
  summary: `Reads the kept captures of a source again with today's source file, without any request.
What they say comes in the place of what was read from them before. Counts per field go to stderr, and as JSON to stdout.
--dry-run shows what would change and stores nothing.`,
  options: { 'dry-run': { type: 'boolean' } },
  run: call =>
    inWorld(call, async (world, settings) => {
      const [word, ...more] = call.words
      if (word === undefined || more.length > 0) throw new WrongUsage('Name one source.')
      const source = sourcesOf(settings).find(({ id }) => id === word)
      if (source === undefined)
        throw new WrongUsage(`There is no source "${word}"; "inbeeld sources" lists them.`)
      const may = permission(source, world.clock())
      if (may.kind === 'refused') throw new BadSettings(may.reason)
      if (may.kind === 'counts') throw new BadSettings(`${word}: no advert of this source may be kept today`)
      const dry = call.options['dry-run'] === true
      const read = await (dry ? rereadDry : reread)(world, source, may.municipalities)
      if (read === null) {
        say(`${word}: another worker is crawling this source; call again when it has done so`)
        return exit.noDelivery
      }
      for (const line of report(word, read)) say(line)
      if (!read.complete) say(`${word}: stopped half-way; call it again`)
      if (dry) say('Nothing stored.')
      else if (read.complete) await analyse(world)
      await put(JSON.stringify({ source: word, stored: !dry, ...read }))
      return exit.done
    }),
}

function report(
  source: string,
  { captures, recovered, unreadable, uncovered, adverts, fields }: RereadCounts,
) {
  const { added, changed, unchanged, dropped } = adverts
  const lines = [
    `${source}: ${captures} captures read again; ${recovered} had no sighting and have one now, ${unreadable} cannot be read, ${uncovered} may not be kept.`,
    `Adverts: ${added} new, ${changed} changed, ${unchanged} unchanged, ${dropped} dropped.`,
  ]
  for (const [field, { gained, lost, changed }] of Object.entries(fields).sort())
    lines.push(`  ${field.padEnd(10)} ${gained} gained, ${lost} lost, ${changed} changed`)
  return lines
}
