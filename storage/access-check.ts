import { beforeFirst, type Chain, macOf, noteDigest } from './access-log.ts'
import type { Reader } from './database.ts'
import type { AccessLogTable } from './schema.ts'

/** What is wrong with the log. `seq` is the first row that shows it. */
export interface LogFault {
  kind: /** Numbers jump: rows were removed, added or put elsewhere. */
    | 'gap'
    /** A row is not what was written. */
    | 'changed'
    /** Rows at the end are gone. */
    | 'cut-off'
    /** A row at this number was another one when it was written. */
    | 'replaced'
    /** A note is not what was written. */
    | 'note'
    /** There is no second place to compare with. */
    | 'no-witness'
  seq: number
}

export interface LogCheck {
  rows: number
  notes: number
  faults: LogFault[]
}

/** Goes through rows in their order: each must follow from the one before it. */
export function* rowFaults(
  key: Uint8Array,
  rows: Iterable<AccessLogTable>,
  after: { seq: number; mac: string } = { seq: 0, mac: beforeFirst },
): Generator<LogFault> {
  let { seq, mac } = after
  for (const row of rows) {
    if (row.seq !== seq + 1) yield { kind: 'gap', seq: seq + 1 }
    else if (macOf(key, mac, row) !== row.mac) yield { kind: 'changed', seq: row.seq }
    seq = row.seq
    mac = row.mac
  }
}

/** What another place remembers of the log: that its row `count` had this `mac`. */
export interface Remembered {
  count: number
  mac: string
}

/** Rows that are not what other places remember of them. */
export function* replaced(
  rows: Iterable<AccessLogTable>,
  remembered: ReadonlyMap<number, Remembered[]>,
): Generator<LogFault> {
  for (const { seq, mac } of rows)
    if (remembered.get(seq)?.some(known => known.mac !== mac)) yield { kind: 'replaced', seq }
}

/** Does the log end before what another place remembers? */
export function cutOff(last: number, remembered: Iterable<number>): LogFault | null {
  for (const count of remembered) if (count > last) return { kind: 'cut-off', seq: last + 1 }
  return null
}

const rowsAtOnce = 1000
const faultsTold = 20

/** Verifies the whole log, its notes, its head and its second place. */
export async function checkLog(db: Reader, chain: Chain): Promise<LogCheck> {
  // First what is remembered, then the rows: one that comes meanwhile is no fault.
  const head = await db.selectFrom('access_head').selectAll().executeTakeFirst()
  const witnessed = chain.witness.read() ?? []
  const known = head === undefined ? witnessed : [...witnessed, { count: Number(head.count), mac: head.mac }]
  const remembered = Map.groupBy(known, ({ count }) => count)
  const faults: LogFault[] = []
  let last = { seq: 0, mac: beforeFirst }
  for (;;) {
    const rows = await db
      .selectFrom('access_log')
      .selectAll()
      .where('seq', '>', last.seq)
      .orderBy('seq')
      .limit(rowsAtOnce)
      .execute()
    if (rows.length === 0) break
    faults.push(...rowFaults(chain.key, rows, last), ...replaced(rows, remembered))
    last = rows.at(-1) ?? last
  }
  const cut = cutOff(last.seq, remembered.keys())
  if (cut !== null) faults.push(cut)
  if (head === undefined && last.seq > 0) faults.push({ kind: 'cut-off', seq: last.seq })
  if (witnessed.length === 0 && last.seq > 0) faults.push({ kind: 'no-witness', seq: 0 })
  const notes = await checkNotes(db, chain, faults)
  return { rows: last.seq, notes, faults: faults.slice(0, faultsTold) }
}

async function checkNotes(db: Reader, chain: Chain, faults: LogFault[]): Promise<number> {
  const notes = await db
    .selectFrom('access_note')
    .leftJoin('access_log', 'access_log.seq', 'access_note.seq')
    .select(['access_note.seq', 'salt', 'sealed', 'note_digest'])
    .orderBy('access_note.seq')
    .execute()
  for (const { seq, salt, sealed, note_digest } of notes) {
    if (note_digest !== textDigest(chain, salt, sealed)) faults.push({ kind: 'note', seq })
  }
  return notes.length
}

function textDigest(chain: Chain, salt: string, sealed: string): string | null {
  try {
    return noteDigest(salt, chain.seal.open(sealed))
  } catch {
    return ''
  }
}
