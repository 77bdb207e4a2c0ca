import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { type Judgement, refusal } from '../../casework/review.ts'
import type { Scope } from '../../casework/scope.ts'
import { cutLink, restoreLink } from '../../storage/cuts.ts'
import { type NetworkPage, networkPage as read } from '../../storage/networks.ts'
import { queueOrder } from '../../storage/queue.ts'
import { recordReview } from '../../storage/reviews.ts'
import { logged } from '../acts.ts'
import { type Finding, findingsOf } from '../findings.ts'
import { readForm } from '../form.ts'
import { advertReaders } from '../guards/scope.ts'
import { frameOf, type House, scopeIn } from '../house.ts'
import { linkToken } from '../link-token.ts'
import { numbering } from '../masked.ts'
import { Adverts } from '../parts/adverts.tsx'
import type { CutDraft } from '../parts/cut-form.tsx'
import { Indications, NotWeighed } from '../parts/indications.tsx'
import { type Draft, JudgementForm } from '../parts/judgement-form.tsx'
import { page } from '../parts/layout.tsx'
import { Links } from '../parts/links.tsx'
import { Movement } from '../parts/movement.tsx'
import { type Neighbours, NetworkHead } from '../parts/network-head.tsx'
import { Past } from '../parts/past.tsx'
import { Sum } from '../parts/sum.tsx'
import { Together } from '../parts/together.tsx'
import { staysOf } from '../stays.ts'
import type { Visitor } from '../visitor.ts'
import { network as words } from '../words.ts'

const nothing: Draft = { judgement: '', reason: '', refused: null }
/** Fewer letters give no reason. */
const leastReason = 5
const longestReason = 4000

/** One network: facts first, the weighing after the visitor's own judgement. */
export function networkPage(house: House): Hono<Visitor> {
  const app = new Hono<Visitor>()

  app.get('/verband/:id', advertReaders, async c => {
    const network = await found(c)
    await logged(c, house, { action: 'view-network', object: network.id })
    return await show(c, network, nothing)
  })

  app.post('/verband/:id/oordeel', advertReaders, async c => {
    const network = await found(c)
    const field = await readForm(c)
    const judgement = field('oordeel')
    // Browsers send a line end as two characters; the limit is meant for what was typed.
    const reason = field('waarom').replaceAll('\r\n', '\n')
    const refused = network.review === null ? refusal(judgement, reason) : null
    if (refused !== null) return await show(c, network, { judgement, reason, refused }, 422)
    await logged(c, house, { action: 'judge', object: network.id }, trx =>
      recordReview(trx, {
        network: network.id,
        reviewer: scopeIn(c).user,
        judgement: judgement as Judgement,
        reason: reason.trim(),
        recordedAt: house.now().toISOString(),
      }),
    )
    return c.redirect(`/verband/${network.id}#weging`, 303)
  })

  app.post('/verband/:id/geen-koppeling', advertReaders, async c => {
    const network = await found(c)
    const field = await readForm(c)
    const [token, number] = [field('koppeling'), field('advertentie')]
    const reason = field('waarom').replaceAll('\r\n', '\n').trim()
    const link = network.context.links.find(({ kind, key }) => linkToken(kind, key) === token)
    // A night went by since the page was read: it shows what there is now.
    if (link === undefined) return c.redirect(`/verband/${network.id}#koppelingen`, 303)
    const advert = number === '' ? null : (network.context.adverts[Number(number) - 1]?.id ?? '')
    const refused = refusedCut(link.adverts, advert, reason)
    if (refused !== null)
      return await show(c, network, nothing, 422, { token, advert: number, reason, refused })
    const { kind, key } = link
    const reviewer = scopeIn(c).user
    const recordedAt = house.now().toISOString()
    await cutLink(house.db, { kind, key, advert, reviewer, reason, recordedAt })
    return c.redirect(`/verband/${network.id}#koppelingen`, 303)
  })

  app.post('/verband/:id/toch-koppelen', advertReaders, async c => {
    const network = await found(c)
    const field = await readForm(c)
    const cut = network.cuts.find(({ id }) => id === field('besluit'))
    if (cut !== undefined)
      await restoreLink(house.db, { cut: cut.id, by: scopeIn(c).user, at: house.now().toISOString() })
    return c.redirect(`/verband/${network.id}#koppelingen`, 303)
  })

  async function found(c: Context<Visitor>): Promise<NetworkPage> {
    const network = await read(house.db, scopeIn(c), c.req.param('id') ?? '')
    if (network === null) throw new HTTPException(404)
    return network
  }

  async function show(
    c: Context<Visitor>,
    network: NetworkPage,
    draft: Draft,
    status: 200 | 422 = 200,
    cutDraft: CutDraft | null = null,
  ) {
    const neighbours = neighboursIn(await queueOrder(house.db, scopeIn(c)), network.id)
    const marks = c.req.query('markeringen') !== 'uit'
    const scope = scopeIn(c)
    const shown = { network, house, draft, cutDraft, visitor: scope.user, neighbours, marks, scope }
    const view = <NetworkView {...shown} />
    return c.html(page(words.title(network.number), await frameOf(c, house, 'queue'), view), status)
  }

  return app
}

function refusedCut(
  linked: readonly string[],
  advert: string | null,
  reason: string,
): CutDraft['refused'] | null {
  if (advert !== null && !linked.includes(advert)) return 'advert-without-link'
  if (reason.length < leastReason) return 'no-reason'
  return reason.length > longestReason ? 'reason-too-long' : null
}

/** Once judged, a network has left the queue; what is next is then the first that waits. */
function neighboursIn(waiting: readonly string[], id: string): Neighbours {
  const at = waiting.indexOf(id)
  return {
    position: at === -1 ? null : at + 1,
    total: waiting.length,
    previous: at === -1 ? null : (waiting[at - 1] ?? null),
    next: waiting[at + 1] ?? null,
  }
}

interface Shown {
  network: NetworkPage
  house: House
  draft: Draft
  cutDraft: CutDraft | null
  visitor: string
  neighbours: Neighbours
  marks: boolean
  scope: Scope
}

function NetworkView({ network, house, draft, cutDraft, visitor, neighbours, marks, scope }: Shown) {
  const { context, assessment, review } = network
  const numbers = numbering(context)
  const findings: Finding[] =
    assessment === null ? [] : findingsOf(assessment, context, network.elsewhere.byIndicator)
  const stays = staysOf(context)
  return (
    <>
      <NetworkHead network={network} stays={stays} neighbours={neighbours} />
      <div class="with-aside">
        <div class="with-aside__first">
          {review === null ? null : assessment === null ? (
            <NotWeighed />
          ) : (
            <Indications assessment={assessment} findings={findings} numbering={numbers} />
          )}
          {review === null ? <AdvertPane /> : null}
        </div>
        <aside class="with-aside__aside">
          {review === null ? (
            <JudgementForm network={network.id} draft={draft} />
          ) : (
            <Sum review={review} assessment={assessment} findings={findings} />
          )}
          <Together network={network} scope={scope} />
        </aside>
        <div class="with-aside__rest">
          {review === null ? null : <AdvertPane />}
          <Movement stays={stays} now={house.now()} />
          <Links network={network} numbering={numbers} visitor={visitor} draft={cutDraft} />
          <Past network={network} now={house.now()} />
        </div>
      </div>
    </>
  )

  function AdvertPane() {
    return <Adverts {...{ network, house, findings, numbering: numbers, marks, judged: review !== null }} />
  }
}
