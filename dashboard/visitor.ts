import type { Scope } from '../casework/scope.ts'

/** Who is signed in, before we know what they may see. */
interface Person {
  id: string
  name: string
}

/** What the guards leave behind for the pages. */
export interface Visitor {
  Variables: {
    person: Person | null
    scope: Scope | null
  }
}
