import { type Assessment, assess, neverLowered } from '../analysis/assess.ts'
import { indicators } from '../analysis/indicators/index.ts'
import { writtenLanguages } from '../analysis/language.ts'
import { rulebook, rulebookFaults } from '../analysis/rulebook.ts'
import { queueWish } from '../casework/review.ts'
import { withoutRejected } from '../casework/verdict.ts'
import { BadSettings } from '../config.ts'
import { currentAssessments, storeAssessments } from '../storage/assessments.ts'
import { contexts } from '../storage/contexts.ts'
import type { Reader } from '../storage/database.ts'
import { assessmentsDue, changesWeighed, locate } from '../storage/grouping.ts'
import { chanceOf } from '../storage/ids.ts'
import { storeLanguages, textsUnread } from '../storage/languages.ts'
import { regroup } from '../storage/linking.ts'
import { countNews } from '../storage/news.ts'
import { indexTexts } from '../storage/search.ts'
import { inTurn } from '../storage/turns.ts'
import { rejectedIn } from '../storage/verdicts.ts'
import { enqueue } from '../storage/waiting.ts'
import { worker, workerIsDead } from '../worker.ts'
import type { World } from './world.ts'

const networksAtOnce = 1000
const textsAtOnce = 1000
const staleDays = 3

/**
 * Links, groups and weighs what is new or changed. May be killed and run again at any moment; workers on one
 * database take turns.
 *
 * @param everything links all adverts anew, which comes to the same.
 * @throws BadSettings when the rule book does not fit the indicators.
 */
export async function analyse(
  world: World,
  everything = false,
): Promise<{ networks: number; weighed: number }> {
  const faults = rulebookFaults(rulebook, indicators)
  if (faults.length > 0) throw new BadSettings(`the rule book: ${faults.join('; ')}`)
  const taker = { worker, isDead: workerIsDead, clock: world.clock, signal: world.signal }
  const done = await inTurn(world.db, 'analysis', taker, () => linkAndWeigh(world, everything))
  return done ?? { networks: 0, weighed: 0 }
}

async function linkAndWeigh(
  world: World,
  everything: boolean,
): Promise<{ networks: number; weighed: number }> {
  const { db, clock, log, signal } = world
  const now = clock().toISOString()
  await readLanguages(world)
  await indexTexts(db, signal)
  const { networks, links, changed, epoch } = await regroup(db, now, everything)
  log.info({ networks, links, changed, epoch }, 'linked')
  const staleBefore = new Date(clock().getTime() - staleDays * 86_400_000).toISOString()
  let weighed = 0
  let last = ''
  for (;;) {
    const due = await assessmentsDue(db, rulebook.version, staleBefore, networksAtOnce, last)
    if (due.length === 0 || signal.aborted) break
    const ids = due.map(network => network.id)
    const rejected = await rejectedIn(db, ids)
    const assessments = await notLowered(
      db,
      (await contexts(db, ids)).map(context =>
        assess(context, withoutRejected(indicators, rejected.get(context.network) ?? []), rulebook, now),
      ),
    )
    await db.transaction().execute(async trx => {
      await locate(trx, ids)
      await storeAssessments(trx, assessments)
      await enqueue(
        trx,
        assessments.map(a => ({ network: a.network, queued: queueWish(a, chanceOf(a.network)) })),
        now,
      )
      await changesWeighed(trx, due)
    })
    weighed += due.length
    last = ids.at(-1) as string
  }
  if (!signal.aborted) await countNews(db, now)
  log.info({ weighed }, 'weighed')
  return { networks, weighed }
}

async function readLanguages({ db, signal }: World): Promise<void> {
  for (;;) {
    const texts = await textsUnread(db, textsAtOnce)
    if (texts.length === 0 || signal.aborted) return
    const read = texts.map(({ sighting, text }) => ({ sighting, languages: writtenLanguages(text) }))
    await db.transaction().execute(trx => storeLanguages(trx, read))
  }
}

/** What could not be asked tonight lowers nobody's attention. */
async function notLowered(db: Reader, assessments: readonly Assessment[]): Promise<Assessment[]> {
  const incomplete = assessments.filter(({ failed }) => failed.length > 0).map(({ network }) => network)
  const earlier = await currentAssessments(db, incomplete)
  return assessments.map(one => neverLowered(one, earlier.get(one.network)?.attention ?? null))
}
