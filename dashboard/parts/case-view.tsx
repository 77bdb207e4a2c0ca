import type { Opening } from '../../storage/access-view.ts'
import type { CaseFile, HeldContact } from '../../storage/cases.ts'
import type { House } from '../house.ts'
import { momentText } from '../moments.ts'
import { gemeenteName } from '../places.ts'
import type { Person } from '../visitor.ts'
import { adverts, network, purposeNames, slotNames, cases as words } from '../words.ts'
import { ButtonLink } from './button.tsx'
import { openerText } from './disclosure.tsx'
import { LookUpForm } from './look-up.tsx'
import { PageHead } from './page-head.tsx'

interface Shown {
  found: CaseFile
  contacts: readonly HeldContact[]
  before: ReadonlyMap<string, readonly Opening[]>
  house: House
  /** Null for who may read the case and open nothing in it. */
  worker: Person | null
}

/** A case: what its network holds, sealed, and who opened what. */
export function CaseView({ found, contacts, before, house, worker }: Shown) {
  return (
    <>
      <PageHead
        title={words.name(found.number)}
        crumb={{ href: '/casussen', text: words.title }}
        lead={
          <>
            <a href={`/verband/${found.network}`}>{network.title(found.networkNumber)}</a> ·{' '}
            {gemeenteName(found.municipality)} · {purposeNames[found.purpose]} ·{' '}
            {words.openedBy(found.openedBy, momentText(found.openedAt, house.now()))}
          </>
        }
      />
      <section class="pane">
        <div class="pane__head">
          <h2>{words.contacts}</h2>
          <p class="meta">{words.contactsNote}</p>
        </div>
        {contacts.length === 0 ? (
          <p class="pane__line">{words.noContacts}</p>
        ) : (
          <table class="table table--lines">
            <thead>
              <tr>
                <th scope="col">{words.what}</th>
                <th scope="col">{words.seenIn}</th>
                <th scope="col">{words.openedBefore}</th>
                <th scope="col">
                  <span class="unseen">{words.act}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {numbered(contacts).map(({ contact, name }) => (
                <tr>
                  <th scope="row">
                    <span class="mask">{name}</span>
                  </th>
                  <td data-label={words.seenIn}>
                    {adverts(contact.adverts)} · {contact.sources.map(house.sourceName).join(', ')}
                  </td>
                  <td data-label={words.openedBefore}>
                    <Openings openings={before.get(contact.key) ?? []} house={house} />
                  </td>
                  <td>
                    {worker === null ? null : (
                      <ButtonLink href={`/casus/${found.id}/contact/${contact.key}`} kind="small">
                        {words.open} <span class="unseen">{name}</span>
                      </ButtonLink>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      {worker === null ? null : (
        <section class="case__look-up">
          <h2>{words.lookUp}</h2>
          <p class="meta">{words.lookUpNote}</p>
          <LookUpForm
            found={found}
            asked={{ purpose: '', note: '', fault: null, networks: null }}
            person={worker}
            house={house}
          />
        </section>
      )}
    </>
  )
}

function Openings({ openings, house }: { openings: readonly Opening[]; house: House }) {
  const [last] = openings
  if (last === undefined) return <span class="meta">{words.notOpened}</span>
  return (
    <>
      {openerText(last)} · {momentText(last.at, house.now())}
      {openings.length === 1 ? null : <span class="meta"> {words.andBefore(openings.length - 1)}</span>}
    </>
  )
}

/** “telefoon 1”, “telefoon 2”: in the order in which they were first seen. */
function numbered(contacts: readonly HeldContact[]): { contact: HeldContact; name: string }[] {
  const counts = new Map<string, number>()
  return contacts.map(contact => {
    const number = (counts.get(contact.kind) ?? 0) + 1
    counts.set(contact.kind, number)
    return { contact, name: `${slotNames[contact.kind] ?? contact.kind} ${number}` }
  })
}
