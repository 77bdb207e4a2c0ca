import type { CaseFile, FoundNetwork } from '../../storage/cases.ts'
import type { House } from '../house.ts'
import type { Person } from '../visitor.ts'
import { adverts, network, lookUp as words } from '../words.ts'
import { Submit } from './button.tsx'
import { type AskedFor, Head, Prove, Why } from './disclosure.tsx'
import { Fault, Field, Form } from './form.tsx'

export interface LookUpFor extends AskedFor {
  /** Null while nothing was looked up. */
  networks: readonly FoundNetwork[] | null
}

interface Shown {
  found: CaseFile
  asked: LookUpFor
  person: Person
  house: House
}

/** What came of looking up one contact; what was typed is not repeated. */
export function LookUp({ found, asked, person, house }: Shown) {
  const { networks } = asked
  return (
    <div class="reading">
      <Head found={found} title={words.title} />
      {networks === null ? null : networks.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <>
          <p>{words.found(networks.length)}</p>
          <ul>
            {networks.map(({ id, number, adverts: n }) => (
              <li>
                <a href={`/verband/${id}`}>{network.name(number)}</a> · {adverts(n)}
              </li>
            ))}
          </ul>
        </>
      )}
      <LookUpForm {...{ found, asked, person, house }} />
    </div>
  )
}

export function LookUpForm({ found, asked, person, house }: Shown) {
  return (
    <Form action={`/casus/${found.id}/opzoeken`} kind="pane pane--padded fields">
      <Field name="contact" label={words.contact} note={words.contactNote} />
      <Why asked={asked} />
      <Prove person={person} house={house} fault={asked.fault} way={`/casus/${found.id}`} />
      {asked.fault === null ? null : <Fault>{words.faults[asked.fault]}</Fault>}
      <Submit>{words.submit}</Submit>
    </Form>
  )
}
