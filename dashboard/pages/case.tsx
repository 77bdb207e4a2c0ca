// Longer than a page: everything that happens inside a case so far, in the order in which it happens.
import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Child } from 'hono/jsx'
import { disclosureRefusal, mayOpenOf } from '../../casework/disclosure.ts'
import { may } from '../../casework/scope.ts'
import { openedBefore } from '../../storage/access-view.ts'
import { type CaseFile, caseFile, contactsOf, type HeldContact, networksWith } from '../../storage/cases.ts'
import { logged } from '../acts.ts'
import { readForm } from '../form.ts'
import { needsProof, proofs } from '../guards/proof.ts'
import { only } from '../guards/scope.ts'
import { frameOf, type House, personIn, scopeIn } from '../house.ts'
import { contactsIn } from '../look-up.ts'
import { CaseView } from '../parts/case-view.tsx'
import { Asked, type AskedFor, Opened } from '../parts/disclosure.tsx'
import { page } from '../parts/layout.tsx'
import { LookUp, type LookUpFor } from '../parts/look-up.tsx'
import type { Visitor } from '../visitor.ts'
import { disclosure, cases as words } from '../words.ts'

/** A case, and in it the only place where a contact or a name can be opened. */
export function casePage(house: House): Hono<Visitor> {
  const prove = proofs(house)
  const app = new Hono<Visitor>()

  app.get('/casus/:id', only('read-adverts'), async c => {
    const found = await caseIn(c)
    const contacts = await contactsOf(house.db, scopeIn(c), found.network)
    const before = await openedBefore(
      house.db,
      scopeIn(c),
      contacts.map(({ key }) => key),
    )
    await logged(c, house, { action: 'view-case', object: found.id, within: found.id })
    const worker = may(scopeIn(c), 'work-cases') ? personIn(c) : null
    return await show(c, found, <CaseView {...{ found, contacts, before, house, worker }} />)
  })

  app.get('/casus/:id/contact/:key', only('work-cases'), async c => {
    const found = await caseIn(c)
    return await ask(c, found, await contactIn(c, found), { purpose: '', note: '', fault: null })
  })

  app.post('/casus/:id/contact/:key', only('work-cases'), async c => {
    const found = await caseIn(c)
    const contact = await contactIn(c, found)
    const field = await readForm(c)
    const [purpose, note] = [field('doel'), field('toelichting')]
    const asked = { purpose, note }
    const act = { action: 'open-contact', object: contact.key, within: found.id }
    if (!lawful(contact, found)) {
      await logged(c, house, { ...act, result: 'refused', purpose: 'no-basis' })
      return await ask(c, found, contact, { ...asked, fault: 'no-basis' }, 403)
    }
    const refused = disclosureRefusal(purpose, note)
    if (refused !== null) return await ask(c, found, contact, { ...asked, fault: refused }, 422)
    const fault = await unproved(c, field('bewijs'))
    if (fault !== null) {
      if (fault !== 'prove') await logged(c, house, { ...act, result: 'refused', purpose: 'not-proved' })
      return await ask(c, found, contact, { ...asked, fault }, 401)
    }
    const value = house.chain.seal.open(contact.sealed)
    const before = (await openedBefore(house.db, scopeIn(c), [contact.key])).get(contact.key) ?? []
    // Written down first: what cannot be logged is not shown.
    await logged(c, house, { ...act, purpose, note: note.trim() })
    return await show(c, found, <Opened {...{ found, contact, value, before, house }} />)
  })

  app.post('/casus/:id/opzoeken', only('work-cases'), async c => {
    const found = await caseIn(c)
    const field = await readForm(c)
    const [purpose, note] = [field('doel'), field('toelichting')]
    const shown: LookUpFor = { purpose, note, fault: disclosureRefusal(purpose, note), networks: null }
    if (shown.fault !== null) return await lookUp(c, found, shown, 422)
    const fault = await unproved(c, field('bewijs'))
    if (fault !== null) {
      if (fault !== 'prove')
        await logged(c, house, {
          action: 'look-up',
          object: 'unread',
          within: found.id,
          result: 'refused',
          purpose: 'not-proved',
        })
      return await lookUp(c, found, { ...shown, fault }, 401)
    }
    const keys = contactsIn(field('contact')).map(({ kind, value }) => house.chain.seal.key(kind, value))
    const networks = await networksWith(house.db, scopeIn(c), keys)
    await logged(c, house, {
      action: 'look-up',
      object: keys.join(' ') || 'unreadable',
      within: found.id,
      result: networks.length === 0 ? 'nothing' : 'done',
      purpose,
      note: note.trim(),
    })
    return await lookUp(c, found, { ...shown, networks })
  })

  async function caseIn(c: Context<Visitor>): Promise<CaseFile> {
    const found = await caseFile(house.db, scopeIn(c), c.req.param('id') ?? '')
    if (found === null) throw new HTTPException(404)
    return found
  }

  async function contactIn(c: Context<Visitor>, { network }: CaseFile): Promise<HeldContact> {
    const [contact] = await contactsOf(house.db, scopeIn(c), network, c.req.param('key') ?? '')
    if (contact === undefined) throw new HTTPException(404)
    return contact
  }

  /** At least one source that shows it may be read for this municipality today. */
  function lawful({ sources }: HeldContact, { municipality }: CaseFile): boolean {
    return sources.some(id => mayOpenOf(house.sources.get(id), municipality, house.now()))
  }

  async function unproved(c: Context<Visitor>, given: string) {
    const person = personIn(c)
    if (!needsProof(person, house.now())) return null
    if (given === '') return 'prove' as const
    const proof = await prove(person, given, c.req.header('cookie') ?? '')
    return proof === 'proved' ? null : proof
  }

  async function ask(
    c: Context<Visitor>,
    found: CaseFile,
    contact: HeldContact,
    asked: AskedFor,
    status: 200 | 401 | 403 | 422 = 200,
  ) {
    const before = (await openedBefore(house.db, scopeIn(c), [contact.key])).get(contact.key) ?? []
    const person = personIn(c)
    const view = <Asked {...{ found, contact, before, asked, person, house }} />
    return await show(c, found, view, status, disclosure.title)
  }

  async function lookUp(
    c: Context<Visitor>,
    found: CaseFile,
    asked: LookUpFor,
    status: 200 | 401 | 422 = 200,
  ) {
    return await show(c, found, <LookUp {...{ found, asked, person: personIn(c), house }} />, status)
  }

  async function show(
    c: Context<Visitor>,
    { number }: CaseFile,
    view: Child,
    status: 200 | 401 | 403 | 422 = 200,
    title = words.name(number),
  ) {
    return c.html(page(title, await frameOf(c, house, 'cases'), view), status)
  }

  return app
}
