import { createWriteStream, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { friends, independent } from './alone.ts'
import { clientsOfOneWriter, copied } from './copied.ts'
import { house } from './house.ts'
import { type Life, nights, type SetName, type World, worldOf } from './life.ts'
import { type Difficulty, ring } from './ring.ts'
import type { SayingLanguage } from './sayings.ts'
import { tourer } from './tourer.ts'

export interface Recipe {
  set: SetName
  seed: string
  adverts: number
  /** Have all rings write in this language; null: in eight of them. */
  language: SayingLanguage | null
}

/** Shares of all adverts. The rest works alone. */
const shares = {
  ring: 0.01,
  licensed: 0.05,
  copied: 0.1,
  tourer: 0.02,
  friends: 0.03,
  copywriter: 0.05,
} as const
const difficulties: readonly Difficulty[] = ['easy', 'medium', 'hard']

/** Every actor of a corpus, until its share of the adverts is used up. */
function* actors(world: World, { adverts, language }: Recipe): Generator<Life[]> {
  const { draw } = world
  yield* upTo(adverts * shares.ring, n =>
    ring(world, n, draw.whole(5, 13), difficulties[n % 3] as Difficulty, language),
  )
  yield* upTo(adverts * shares.licensed, n => house(world, n, draw.whole(5, 15)))
  yield* upTo(adverts * shares.copied, n => copied(world, n))
  yield* upTo(adverts * shares.tourer, n => tourer(world, n))
  yield* upTo(adverts * shares.friends, n => friends(world, n))
  yield* upTo(adverts * shares.copywriter, n => clientsOfOneWriter(world, n, draw.whole(4, 30)))
  const rest = 1 - Object.values(shares).reduce((sum, share) => sum + share, 0)
  yield* upTo(adverts * rest, n => independent(world, n))
}

function* upTo(adverts: number, made: (n: number) => Life[]): Generator<Life[]> {
  for (let n = 0, done = 0; done < adverts; n++) {
    const lives = made(n)
    done += lives.length
    yield lives
  }
}

/** Writes `sightings.jsonl` and `truth.jsonl`: each advert when it first shows, when it changes, and when it was last seen. */
export async function generate(folder: string, recipe: Recipe): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const sightings = createWriteStream(join(folder, 'sightings.jsonl'))
  const truth = createWriteStream(join(folder, 'truth.jsonl'))
  let number = 0
  for (const lives of actors(worldOf(recipe.seed, recipe.set), recipe)) {
    for (const life of lives) {
      const { source, actor, kind, difficulty } = life
      // Spread, so that neighbours of one actor do not get neighbouring references.
      const ref = ((++number * 2_654_435_761) % 2 ** 32).toString(36)
      truth.write(`${JSON.stringify({ source, ref, actor, kind, difficulty })}\n`)
      for (const line of linesOf(life, ref))
        if (!sightings.write(`${JSON.stringify(line)}\n`)) await drained(sightings)
    }
  }
  await Promise.all([ended(sightings), ended(truth)])
}

function linesOf({ source, versions, until, hour }: Life, ref: string) {
  const first = versions[0]?.night ?? 0
  const postedAt = moment(first, hour)
  return versions.flatMap(({ night, says }, at) => {
    const seen = Math.max(0, night)
    const last = Math.min(until, (versions[at + 1]?.night ?? until + 1) - 1)
    if (last < seen) return []
    const line = { source, ref, ...says, pictures: says.pictures.map(pdq => ({ pdq })), postedAt }
    return [...new Set([seen, last])].map(when => ({ ...line, seenAt: moment(when, 2) }))
  })
}

function moment(night: number, hour: number): string {
  return new Date(Date.UTC(2026, 10, 1 + night, hour, (night * 7 + 60) % 60)).toISOString()
}

/** The morning after the last night. */
export const now = moment(nights + 1, 4)

function drained(stream: NodeJS.WritableStream): Promise<void> {
  return new Promise(resolve => stream.once('drain', resolve))
}

function ended(stream: NodeJS.WritableStream): Promise<void> {
  return new Promise(resolve => stream.end(resolve))
}
