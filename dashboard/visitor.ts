import type { Scope } from '../casework/scope.ts'

/** Who is signed in, before we know what they may see. */
export interface Person {
  id: string
  name: string
  email: string
  /** How they came: with an account of ours, or through their municipality. */
  way: 'local' | 'provider'
  secondFactor: 'set' | 'none'
  session: { id: string; token: string; provedAt: string | null }
}

/** What the guards leave behind for the pages. */
export interface Visitor {
  Variables: {
    /** The network address a request came from. */
    origin: string
    person: Person | null
    scope: Scope | null
    /** Proves that a form was ours; empty while nobody is signed in. */
    formToken: string
  }
}
