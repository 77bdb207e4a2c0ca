import { type DisclosureRefusal, purposes } from '../../casework/disclosure.ts'
import type { Opening } from '../../storage/access-view.ts'
import type { CaseFile, HeldContact } from '../../storage/cases.ts'
import { needsProof, proofWay } from '../guards/proof.ts'
import type { House } from '../house.ts'
import { momentText } from '../moments.ts'
import { gemeenteName } from '../places.ts'
import type { Person } from '../visitor.ts'
import { purposeNames, slotNames, disclosure as words } from '../words.ts'
import { Submit } from './button.tsx'
import { Fault, Field, Form, Select, Sentences } from './form.tsx'
import { PageHead } from './page-head.tsx'

export type AskFault = DisclosureRefusal | 'no-basis' | 'prove' | 'wrong' | 'often'

export interface AskedFor {
  purpose: string
  note: string
  fault: AskFault | null
}

interface Shown {
  found: CaseFile
  contact: HeldContact
  before: readonly Opening[]
  house: House
}

/** Asks why, before anything is opened. */
export function Asked({
  found,
  contact,
  before,
  asked,
  person,
  house,
}: Shown & { asked: AskedFor; person: Person }) {
  return (
    <div class="reading">
      <Head found={found} title={words.open(slotNames[contact.kind] ?? contact.kind)} />
      <p>{words.intro}</p>
      <Form action={`/casus/${found.id}/contact/${contact.key}`} kind="pane pane--padded fields">
        <Why asked={asked} />
        <Prove person={person} house={house} fault={asked.fault} way={`/casus/${found.id}`} />
        {asked.fault === null ? null : <Fault>{words.faults[asked.fault]}</Fault>}
        <Submit>{words.submit}</Submit>
      </Form>
      <Before before={before} house={house} />
    </div>
  )
}

/** The purpose from a list, and in one's own words. */
export function Why({ asked }: { asked: AskedFor }) {
  return (
    <>
      <Select
        name="doel"
        label={words.purpose}
        first={words.choose}
        choices={purposes.map(purpose => [purpose, purposeNames[purpose]] as const)}
        chosen={asked.purpose}
        wrong={asked.fault === 'no-purpose'}
      />
      <Sentences
        name="toelichting"
        label={words.note}
        note={words.noteNote}
        value={asked.note}
        wrong={asked.fault === 'no-note' || asked.fault === 'note-too-long'}
      />
    </>
  )
}

/** Asks once more who is there, when that was longer ago. */
export function Prove({
  person,
  house,
  fault,
  way,
}: {
  person: Person
  house: House
  fault: AskFault | null
  way: string
}) {
  if (!needsProof(person, house.now())) return null
  const asked = proofWay(person)
  if (asked === 'provider')
    return (
      <p>
        {words.proveProvider}{' '}
        <a href={`/aanmelden/gemeente?opnieuw&terug=${encodeURIComponent(way)}`}>{words.toProvider}</a>
      </p>
    )
  return (
    <Field
      name="bewijs"
      label={asked === 'code' ? words.proveCode : words.provePassword}
      note={words.proveNote}
      type={asked === 'code' ? 'text' : 'password'}
      complete={asked === 'code' ? 'one-time-code' : 'current-password'}
      wrong={fault === 'wrong' || fault === 'prove' || fault === 'often'}
    />
  )
}

/** The value, once: it stands on this answer and nowhere else. */
export function Opened({ found, contact, value, before, house }: Shown & { value: string }) {
  const slot = slotNames[contact.kind] ?? contact.kind
  return (
    <div class="reading">
      <Head found={found} title={words.opened(slot)} />
      <p class="opened">
        <span class="meta">{slot}</span>
        <code class="opened__value">{value}</code>
      </p>
      <p class="meta">{words.logged}</p>
      <Before before={before} house={house} />
      <p>
        <a href={`/casus/${found.id}`}>{words.back}</a>
      </p>
    </div>
  )
}

/** A colleague by name, another municipality as such. */
export function openerText(opening: Opening): string {
  return 'name' in opening ? opening.name : words.elsewhere(gemeenteName(opening.municipality))
}

/** Who opened this before, so that nobody opens twice what a colleague has. */
function Before({ before, house }: { before: readonly Opening[]; house: House }) {
  return (
    <section class="before">
      <h2>{words.before}</h2>
      {before.length === 0 ? (
        <p class="meta">{words.never}</p>
      ) : (
        <ul>
          {before.map(opening => (
            <li>
              {openerText(opening)} · {momentText(opening.at, house.now())}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** The title of what is done inside a case, and the way back to it. */
export function Head({ found, title }: { found: CaseFile; title: string }) {
  return <PageHead title={title} crumb={{ href: `/casus/${found.id}`, text: words.case(found.number) }} />
}
