import type { Context } from 'hono'
import { readsAdverts, type Scope } from '../casework/scope.ts'
import type { Source } from '../crawler/source.ts'
import type { Chain } from '../storage/access-log.ts'
import type { Database } from '../storage/database.ts'
import { waitingCount } from '../storage/queue-counts.ts'
import type { SignIn } from './guards/sign-in.ts'
import type { SpentCodes } from './guards/spent-codes.ts'
import type { Presence } from './presence.ts'
import type { Person, Visitor } from './visitor.ts'

/** What every page may use. */
export interface House {
  db: Database
  signIn: SignIn
  /** May be signed in to through the municipality? */
  provider: 'set' | 'none'
  chain: Chain
  spent: SpentCodes
  now: () => Date
  /** Dutch display name of a source. */
  sourceName: (id: string) => string
  sources: ReadonlyMap<string, Source>
  demo: Demo | null
  rulebook: string
  presence: Presence
  /** Can e-mail be sent? */
  mail: 'set' | 'none'
}

export interface Demo {
  accounts: readonly { name: string; email: string; password: string; role: string }[]
}

/** What stands around every page. */
export interface Frame {
  scope: Scope | null
  current: 'today' | 'queue' | 'search' | 'cases' | 'sources' | 'bases' | 'rights' | 'log' | null
  /** Networks in the queue of someone who reads adverts. */
  waiting: number | null
  demo: boolean
  rulebook: string
  formToken: string
}

export async function frameOf(c: Context<Visitor>, house: House, current: Frame['current']): Promise<Frame> {
  const scope = c.get('scope') ?? null
  const reads = scope !== null && readsAdverts(scope)
  return {
    scope,
    current,
    waiting: reads ? await waitingCount(house.db, scope) : null,
    demo: house.demo !== null,
    rulebook: house.rulebook,
    formToken: c.get('formToken') ?? '',
  }
}

/** The scope of a visitor who has passed the guards. */
export function scopeIn(c: Context<Visitor>): Scope {
  const scope = c.get('scope')
  if (scope === null) throw new Error('this page stands before the scope guard')
  return scope
}

/** Who is there, for a page behind the identity guard. */
export function personIn(c: Context<Visitor>): Person {
  const person = c.get('person')
  if (person === null) throw new Error('this page stands before the identity guard')
  return person
}
