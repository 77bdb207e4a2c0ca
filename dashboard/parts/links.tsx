import { type Link, linkKinds, type NetworkContext } from '../../analysis/context.ts'
import type { NetworkPage } from '../../storage/networks.ts'
import type { Numbering } from '../masked.ts'
import { adverts as advertsText, listed, links as words } from '../words.ts'
import { Columns } from './columns.tsx'
import { type CutDraft, CutForm } from './cut-form.tsx'
import { Held } from './held.tsx'
import { LinksDrawing } from './links-drawing.tsx'
import { Mask, maskName } from './mask.tsx'
import { Wordings } from './wordings.tsx'

/** A link with the numbers of its adverts. */
export interface NumberedLink {
  kind: Link['kind']
  value: string
  name: string
  adverts: number[]
}

interface Shown {
  network: NetworkPage
  numbering: Numbering
  /** Who looks. */
  visitor: string
  draft: CutDraft | null
  /** Where an act on this network is sent. */
  action: (act: string) => string
}

/** Why these adverts stand together: drawn, and in a table that says the same; and what does not join them to others. */
export function Links({ network, numbering, visitor, draft, action }: Shown) {
  const { context } = network
  const links = numberedLinks(context, numbering)
  return (
    <section class="pane" id="koppelingen" aria-labelledby="koppelingen-kop">
      <div class="pane__head pane__head--open">
        <h2 id="koppelingen-kop">{words.title}</h2>
        {links.length === 0 ? null : <p class="meta">{words.note}</p>}
      </div>
      {links.length === 0 ? (
        <p class="pane__line pane__line--first">{words.none}</p>
      ) : (
        <div class="links">
          <LinksDrawing context={context} links={links} />
          <table class="table">
            <Columns names={[words.link, words.adverts]} />
            <tbody>
              {links.map(link => (
                <tr>
                  <th scope="row">
                    <Mask slot={link.kind} value={link.value} numbering={numbering} />
                    {isCut(network, link) ? <span class="meta"> {words.cutTonight}</span> : null}
                  </th>
                  <td>{link.adverts.length > 8 ? advertsText(link.adverts.length) : listed(link.adverts)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Wordings context={context} numbering={numbering} />
      {links.length === 0 ? null : (
        <div class="links__under">
          <CutForm
            network={network}
            links={links.filter(link => !isCut(network, link))}
            draft={draft}
            action={action}
          />
        </div>
      )}
      <Held network={network} numbering={numbering} visitor={visitor} action={action} />
    </section>
  )
}

function isCut({ cuts }: NetworkPage, { kind, value }: NumberedLink): boolean {
  return cuts.some(cut => cut.kind === kind && cut.key === value && cut.advert === null)
}

/** In order of kind and number, so that nothing moves between visits and no key is shown. */
function numberedLinks(context: NetworkContext, numbering: Numbering): NumberedLink[] {
  const numbers = new Map(context.adverts.map((advert, index) => [advert.id, index + 1]))
  return context.links
    .map(link => ({
      kind: link.kind,
      value: link.key,
      name: maskName(link.kind, link.key, numbering),
      adverts: link.adverts.flatMap(id => numbers.get(id) ?? []).sort((a, b) => a - b),
    }))
    .sort((a, b) => {
      const order = linkKinds.indexOf(a.kind) - linkKinds.indexOf(b.kind)
      return order === 0 ? a.name.localeCompare(b.name, 'nl', { numeric: true }) : order
    })
}
