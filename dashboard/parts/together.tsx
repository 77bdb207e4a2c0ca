import { purposes } from '../../casework/disclosure.ts'
import type { Elsewhere } from '../../casework/facts.ts'
import { may, type Scope } from '../../casework/scope.ts'
import type { NetworkPage } from '../../storage/networks.ts'
import { gemeenteName } from '../places.ts'
import { purposeNames, together as words } from '../words.ts'
import { Form, Select } from './form.tsx'

/** What other municipalities have of a network, and what one's own may do with it. */
export function Together({
  network,
  scope,
  action,
}: {
  network: NetworkPage
  scope: Scope
  /** Where an act on this network is sent. */
  action: (act: string) => string
}) {
  const works = may(scope, 'work-cases')
  const own = ownPlaces(network, scope)
  const others = network.places.filter(gm => gm.startsWith('GM') && !scope.municipalities.includes(gm))
  if (network.elsewhere.facts.length + others.length === 0 && !(works && own.length > 0)) return null
  return (
    <section class="pane pane--padded together" id="delen" aria-labelledby="delen-kop">
      <h2 id="delen-kop">{words.title}</h2>
      <Kept elsewhere={network.elsewhere.facts} />
      {works && others.length > 0 ? (
        <Share network={network} action={action} own={own.filter(gm => network.places.includes(gm))} />
      ) : null}
      {works && own.length > 0 ? (
        <Form action={action('casus')} kind="fields">
          <h3 id="casus">{words.caseTitle}</h3>
          <Select
            name="gemeente"
            label={words.municipality}
            choices={own.map(gm => [gm, gemeenteName(gm)])}
          />
          <Select
            name="doel"
            label={words.purpose}
            choices={purposes.map(purpose => [purpose, purposeNames[purpose]])}
          />
          <button type="submit" class="button button--outline">
            {words.openCase}
          </button>
        </Form>
      ) : null}
    </section>
  )
}

/** Where a network has no known place, every municipality that sees it may work on it. */
function ownPlaces({ places }: NetworkPage, { municipalities }: Scope): string[] {
  if (places.includes('onbekend')) return [...municipalities]
  return municipalities.filter(gm => places.includes(gm))
}

/** “3 feiten bij gemeente Maastricht”. */
export function Kept({ elsewhere }: { elsewhere: readonly Elsewhere[] }) {
  return elsewhere.length === 0 ? null : (
    <ul class="kept">
      {elsewhere.map(({ gm, facts }) => (
        <li>{words.kept(facts, gemeenteName(gm))}</li>
      ))}
    </ul>
  )
}

function Share({
  network,
  action,
  own,
}: {
  network: NetworkPage
  action: (act: string) => string
  own: readonly string[]
}) {
  const shared = own.filter(gm => network.sharedBy.includes(gm))
  const open = own.filter(gm => !shared.includes(gm))
  return (
    <>
      {shared.map(gm => (
        <p class="meta">{words.shared(gemeenteName(gm))}</p>
      ))}
      {open.length === 0 ? null : (
        <Form action={action('delen')} kind="fields">
          <p class="meta">{words.shareNote}</p>
          <Select
            name="gemeente"
            id="gemeente-delen"
            label={words.municipality}
            choices={open.map(gm => [gm, gemeenteName(gm)])}
          />
          <button type="submit" class="button button--outline">
            {words.share}
          </button>
        </Form>
      )}
    </>
  )
}
