import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { type Judgement, refusal } from '../../casework/review.ts'
import type { Scope } from '../../casework/scope.ts'
import { type NetworkPage, networkPage as read, seesNetwork } from '../../storage/networks.ts'
import { peopleOf } from '../../storage/people.ts'
import { around, placeOf } from '../../storage/queue.ts'
import { waitingCount } from '../../storage/queue-counts.ts'
import { recordReview } from '../../storage/reviews.ts'
import { ifRecorded, logged } from '../acts.ts'
import { type Finding, findingsOf } from '../findings.ts'
import { readForm } from '../form.ts'
import { advertReaders } from '../guards/scope.ts'
import { frameOf, type House, scopeIn } from '../house.ts'
import { numbering } from '../masked.ts'
import { networkCuts } from '../network-cuts.ts'
import { networkDecisions } from '../network-decisions.ts'
import { type Drafts, nothingTyped } from '../network-desk.ts'
import { Adverts } from '../parts/adverts.tsx'
import { DecisionPane } from '../parts/decision-form.tsx'
import { Indications, NotWeighed } from '../parts/indications.tsx'
import { JudgementForm } from '../parts/judgement-form.tsx'
import { page } from '../parts/layout.tsx'
import { Links } from '../parts/links.tsx'
import { Movement } from '../parts/movement.tsx'
import { type Neighbours, NetworkHead } from '../parts/network-head.tsx'
import { OwnJudgement } from '../parts/own-judgement.tsx'
import { Past } from '../parts/past.tsx'
import { Sum } from '../parts/sum.tsx'
import { Together } from '../parts/together.tsx'
import type { Verdicts } from '../parts/verdicts.tsx'
import { networkHref, queryIn, readAddress } from '../queue-address.ts'
import { staysOf } from '../stays.ts'
import type { Visitor } from '../visitor.ts'
import { network as words } from '../words.ts'

/** One network: facts first, the weighing after the visitor's own judgement. */
export function networkPage(house: House): Hono<Visitor> {
  const app = new Hono<Visitor>()

  app.get('/verband/:id', advertReaders, async c => {
    const network = await found(c)
    await logged(c, house, { action: 'view-network', object: network.id })
    house.presence.note(network.id, scopeIn(c), house.now())
    return await show(c, network, nothingTyped)
  })

  /** What an open page asks for now and then; it tells that somebody still reads. */
  app.get('/verband/:id/lezers', advertReaders, async c => {
    const scope = scopeIn(c)
    const id = c.req.param('id')
    if (!(await seesNetwork(house.db, scope, id))) throw new HTTPException(404)
    house.presence.note(id, scope, house.now())
    const names = house.presence.others(id, scope.user, house.now())
    return c.json({
      waiting: await waitingCount(house.db, scope),
      readers: names.length === 0 ? '' : words.readers(names),
    })
  })

  app.post('/verband/:id/oordeel', advertReaders, async c => {
    const network = await found(c)
    const field = await readForm(c)
    const judgement = field('oordeel')
    const reason = field('waarom')
    const refused = network.review === null ? refusal(judgement, reason) : null
    if (refused !== null)
      return await show(c, network, { ...nothingTyped, judgement: { judgement, reason, refused } }, 422)
    await logged(c, house, { action: 'judge', object: network.id, result: ifRecorded }, trx =>
      recordReview(trx, {
        network: network.id,
        reviewer: scopeIn(c).user,
        judgement: judgement as Judgement,
        reason: reason.trim(),
        recordedAt: house.now().toISOString(),
      }),
    )
    return c.redirect(networkHref(network.id, queryIn(c, house.now()), '#weging'), 303)
  })

  networkDecisions(app, { house, found, show, neighbours })
  networkCuts(app, { house, found, show })

  async function found(c: Context<Visitor>): Promise<NetworkPage> {
    const network = await read(house.db, scopeIn(c), c.req.param('id') ?? '')
    if (network === null) throw new HTTPException(404)
    return network
  }

  async function neighbours(c: Context<Visitor>, id: string): Promise<Neighbours> {
    const scope = scopeIn(c)
    const { filter, query } = readAddress(new URLSearchParams(c.req.query('rij') ?? ''), house.now())
    const place = await placeOf(house.db, id)
    if (place === null) return { position: null, total: 0, previous: null, next: null, place, query }
    const { before, previous, next, waits } = await around(house.db, scope, filter, place)
    const total = await waitingCount(house.db, scope, filter)
    return { position: waits ? before + 1 : null, total, previous, next, place, query }
  }

  async function show(
    c: Context<Visitor>,
    network: NetworkPage,
    drafts: Drafts,
    status: 200 | 409 | 422 = 200,
  ) {
    const scope = scopeIn(c)
    const beside = await neighbours(c, network.id)
    const people = [...network.colleagues, ...network.verdicts].map(({ reviewer }) => reviewer)
    const decider = network.decision === null ? [] : [network.decision.decidedBy]
    const shown: Shown = {
      network,
      house,
      scope,
      drafts,
      neighbours: beside,
      names: await peopleOf(house.db, [...people, ...decider]),
      readers: house.presence.others(network.id, scope.user, house.now()),
      marks: c.req.query('markeringen') !== 'uit',
      part: Math.max(1, whole(c.req.query('advertenties')) ?? 1),
      whole: whole(c.req.query('heel')),
    }
    const frame = await frameOf(c, house, 'queue')
    return c.html(page(words.title(network.number), frame, <NetworkView {...shown} />), status)
  }

  return app
}

function whole(number: string | undefined): number | null {
  return /^\d{1,6}$/.test(number ?? '') ? Number(number) : null
}

interface Shown {
  network: NetworkPage
  house: House
  scope: Scope
  drafts: Drafts
  neighbours: Neighbours
  names: Awaited<ReturnType<typeof peopleOf>>
  readers: string[]
  marks: boolean
  part: number
  whole: number | null
}

function NetworkView(shown: Shown) {
  const { network, house, scope, drafts, neighbours, names, readers, marks } = shown
  const { context, assessment, review } = network
  const numbers = numbering(context)
  const findings: Finding[] =
    assessment === null ? [] : findingsOf(assessment, context, network.elsewhere.byIndicator)
  const stays = staysOf(context)
  const action = (act: string) => networkHref(`${network.id}/${act}`, neighbours.query)
  const verdicts: Verdicts = {
    all: network.verdicts,
    assessedAt: assessment?.assessedAt ?? '',
    action,
    names,
    draft: drafts.verdict,
  }
  return (
    <>
      <NetworkHead network={network} stays={stays} neighbours={neighbours} readers={readers} />
      <div class="with-aside">
        <div class="with-aside__first">
          {review === null ? null : assessment === null ? (
            <NotWeighed />
          ) : (
            <Indications
              assessment={assessment}
              findings={findings}
              numbering={numbers}
              verdicts={verdicts}
            />
          )}
          {review === null ? <AdvertPane /> : null}
        </div>
        <aside class={review === null ? 'with-aside__aside' : 'with-aside__aside with-aside__aside--long'}>
          {review === null ? (
            <JudgementForm action={action('oordeel')} draft={drafts.judgement} />
          ) : (
            <>
              <Sum review={review} assessment={assessment} findings={findings} />
              <DecisionPane
                current={network.decision}
                draft={drafts.decision}
                action={action('besluit')}
                names={names}
                now={house.now()}
              />
              <OwnJudgement
                network={network}
                draft={drafts.correction}
                action={action('herzien')}
                names={names}
                now={house.now()}
              />
            </>
          )}
          <Together network={network} scope={scope} action={action} />
        </aside>
        <div class="with-aside__rest">
          {review === null ? null : <AdvertPane />}
          <Movement stays={stays} now={house.now()} />
          <Links
            network={network}
            numbering={numbers}
            visitor={scope.user}
            draft={drafts.cut}
            action={action}
          />
          <Past network={network} now={house.now()} />
        </div>
      </div>
    </>
  )

  function AdvertPane() {
    const judged = review !== null
    const { part, whole } = shown
    return (
      <Adverts
        {...{
          network,
          house,
          findings,
          numbering: numbers,
          marks,
          judged,
          part,
          whole,
          query: neighbours.query,
        }}
      />
    )
  }
}
