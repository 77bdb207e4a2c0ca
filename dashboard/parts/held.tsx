import type { NetworkPage } from '../../storage/networks.ts'
import { type Numbering, shown } from '../masked.ts'
import { momentText } from '../moments.ts'
import { adverts as advertsText, listed, links as words } from '../words.ts'
import { Columns } from './columns.tsx'
import { Form } from './form.tsx'
import { Mask } from './mask.tsx'

interface Shown {
  network: NetworkPage
  numbering: Numbering
  visitor: string
  /** Where an act on this network is sent. */
  action: (act: string) => string
}

/** What is alike and does not bind: by rule, and by a person's word. */
export function Held({ network, numbering, visitor, action }: Shown) {
  return (
    <>
      {network.cuts.length === 0 ? null : <Cuts {...{ network, numbering, visitor, action }} />}
      {network.held.length === 0 ? null : <HeldBack {...{ network, numbering }} />}
    </>
  )
}

function HeldBack({ network, numbering }: Pick<Shown, 'network' | 'numbering'>) {
  const numberOf = numbersIn(network)
  return (
    <div class="links__under">
      <h3>{words.heldTitle}</h3>
      <p class="meta">{words.heldNote}</p>
      <table class="table">
        <Columns names={[words.link, words.adverts, words.reason]} />
        <tbody>
          {network.held.map(({ kind, key, reason, adverts }) => (
            <tr>
              <th scope="row">
                <Mask slot={kind} value={key} numbering={numbering} />
              </th>
              <td>{adverts.length > 8 ? advertsText(adverts.length) : listed(adverts.map(numberOf))}</td>
              <td>{words.heldReasons[reason]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cuts({ network, numbering, visitor, action }: Shown) {
  const numberOf = numbersIn(network)
  return (
    <div class="links__under">
      <h3>{words.cutTitle}</h3>
      <ul class="cuts">
        {network.cuts.map(cut => (
          <li>
            <p>
              <Mask slot={cut.kind} value={cut.key} numbering={numbering} />{' '}
              {cut.advert !== null && numberOf(cut.advert) > 0
                ? `${words.cutOnly(numberOf(cut.advert))}, `
                : ''}
              {words.cutBy(cut.reviewer === visitor, momentText(cut.recordedAt))}{' '}
              {/* What colleagues think of it waits, like the weighing, for one's own judgement. */}
              {cut.reviewer === visitor || network.review !== null ? shown(cut.reason) : words.reasonLater}
            </p>
            <Form action={action('toch-koppelen')}>
              <input type="hidden" name="besluit" value={cut.id} />
              <button type="submit" class="button button--small">
                {words.undo}
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Numbers of adverts on this page; 0 for those of another network. */
function numbersIn({ context }: NetworkPage): (advert: string) => number {
  return advert => context.adverts.findIndex(({ id }) => id === advert) + 1
}
