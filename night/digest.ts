import type { Logger } from 'pino'
import { readsAdverts, type Scope } from '../casework/scope.ts'
import { localDay } from '../crawler/lawful.ts'
import { digestLetter } from '../dashboard/digest-letter.ts'
import { lastClosing } from '../dashboard/moments.ts'
import { type Mailer, type MailServer, mailer } from '../handover/mail.ts'
import type { Database } from '../storage/database.ts'
import { watchedBy } from '../storage/decisions.ts'
import { digestReaders } from '../storage/digest-wishes.ts'
import { newsSince } from '../storage/news.ts'
import { queueCounts } from '../storage/queue-counts.ts'
import { sourceViews } from '../storage/runs-view.ts'

interface Desk {
  db: Database
  clock: () => Date
  log: Logger
}

/**
 * Sends everybody who asked for it the morning's counts, of their own municipalities and nothing else. What cannot be sent is
 * counted and logged by account, and is no fault of the night.
 */
export async function sendDigests(
  { db, clock, log }: Desk,
  server: MailServer,
  origin: string,
  open: (server: MailServer) => Mailer = mailer,
): Promise<{ sent: number; failed: number }> {
  const readers = (await digestReaders(db)).filter(({ scope }) => readsAdverts(scope))
  if (readers.length === 0) return { sent: 0, failed: 0 }
  const now = clock()
  const sources = (await sourceViews(db, now)).filter(({ kind }) => kind !== 'import')
  const night = {
    read: sources.filter(({ nights }) => nights.at(-1)?.run?.outcome === 'done').length,
    sources: sources.length,
  }
  const news = await newsSince(db, lastClosing(now))
  const out = open(server)
  let sent = 0
  try {
    for (const { scope, email } of readers) {
      try {
        const { total, minors } = await queueCounts(db, scope)
        const day = localDay(now)
        const due = (await watchedBy(db, scope, day)).length
        await out.send({
          to: email,
          ...digestLetter({ origin, now, night, waiting: total, minors, due, news: newsOf(scope, news) }),
        })
        sent++
      } catch (error) {
        log.warn({ user: scope.user, reason: codeOf(error) }, 'the digest was not sent')
      }
    }
  } finally {
    out.close()
  }
  return { sent, failed: readers.length - sent }
}

function newsOf(
  scope: Scope,
  news: Awaited<ReturnType<typeof newsSince>>,
): { added: number; grown: number; merged: number; gone: number } {
  const total = { added: 0, grown: 0, merged: 0, gone: 0 }
  for (const gm of scope.municipalities)
    for (const kind of ['added', 'grown', 'merged', 'gone'] as const) total[kind] += news.get(gm)?.[kind] ?? 0
  return total
}

/** A server's words may name an address. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
}
