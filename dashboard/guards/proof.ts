import { isFresh } from '../../casework/disclosure.ts'
import type { House } from '../house.ts'
import type { Person } from '../visitor.ts'
import { countedAttempts, limits } from './attempts.ts'

/** How somebody shows again who they are. */
export type ProofWay = 'code' | 'password' | 'provider'

export function proofWay(person: Person): ProofWay {
  if (person.way === 'provider') return 'provider'
  return person.secondFactor === 'set' ? 'code' : 'password'
}

export function needsProof(person: Person, now: Date): boolean {
  return !isFresh(person.session.provedAt, now)
}

export type Proof = 'proved' | 'wrong' | 'often'

/** Takes a code, or in a demo the password, as proof, and remembers when it was given. */
export function proofs(house: House): (person: Person, given: string, cookie: string) => Promise<Proof> {
  const attempts = countedAttempts(limits.code)
  return async (person, given, cookie) => {
    const now = house.now()
    if (proofWay(person) === 'provider') return 'wrong'
    if (!attempts.allow(person.id, now)) return 'often'
    const headers = new Headers({ cookie })
    const asked =
      proofWay(person) === 'code'
        ? house.signIn.api.verifyTOTP({ body: { code: given.replace(/\s/g, '') }, headers })
        : house.signIn.api.verifyPassword({ body: { password: given }, headers })
    const right = await asked.then(
      () => true,
      () => false,
    )
    if (!right || !house.spent.first(person.id, given, now)) return 'wrong'
    attempts.clear(person.id)
    const { internalAdapter } = await house.signIn.$context
    await internalAdapter.updateSession(person.session.token, { provedAt: now.toISOString() })
    return 'proved'
  }
}
