import type { Hono } from 'hono'
import {
  type DecisionKind,
  decisionRefusal,
  type Judgement,
  reasonRefusal,
  refusal,
} from '../casework/review.ts'
import { recordDecision } from '../storage/decisions.ts'
import { correctReview } from '../storage/reviews.ts'
import { rejectSignal, withdrawVerdict } from '../storage/verdicts.ts'
import { ifRecorded, logged } from './acts.ts'
import { readForm } from './form.ts'
import { advertReaders } from './guards/scope.ts'
import { scopeIn } from './house.ts'
import { type NetworkDesk, nothingTyped } from './network-desk.ts'
import { networkHref, queryIn, queueHref } from './queue-address.ts'
import type { Visitor } from './visitor.ts'

/** What a person may do with a network that they have judged. */
export function networkDecisions(app: Hono<Visitor>, { house, found, show, neighbours }: NetworkDesk): void {
  const { now } = house

  app.post('/verband/:id/besluit', advertReaders, async c => {
    const network = await found(c)
    const field = await readForm(c)
    const { next, place, query } = await neighbours(c, network.id)
    if (network.review === null) return c.redirect(networkHref(network.id, query), 303)
    const reason = field('waarom')
    const typed = { kind: field('besluit'), watchUntil: field('tot'), reason }
    const refused = decisionRefusal(typed, now())
    if (refused !== null)
      return await show(c, network, { ...nothingTyped, decision: { ...typed, refused } }, 422)
    const kind = typed.kind as DecisionKind
    const { user } = scopeIn(c)
    const decision = {
      network: network.id,
      kind,
      watchUntil: kind === 'watch' ? typed.watchUntil : null,
      reason: reason.trim(),
      decidedBy: user,
      decidedAt: now().toISOString(),
    }
    const seen = field('gezien')
    const recorded = await logged(
      c,
      house,
      { action: 'decide', object: network.id, purpose: kind, result: ifRecorded },
      trx => recordDecision(trx, decision, seen === '' ? null : seen),
    )
    if (recorded === 'overtaken') {
      const drafts = { ...nothingTyped, decision: { ...typed, refused: 'overtaken' as const } }
      return await show(c, await found(c), drafts, 409)
    }
    house.presence.leave(user)
    return c.redirect(next === null ? queueHref(query, { at: place }) : networkHref(next, query), 303)
  })

  app.post('/verband/:id/herzien', advertReaders, async c => {
    const network = await found(c)
    const field = await readForm(c)
    const query = queryIn(c, house.now())
    if (network.review === null) return c.redirect(networkHref(network.id, query), 303)
    const judgement = field('oordeel')
    const reason = field('waarom')
    const refused = refusal(judgement, reason)
    if (refused !== null)
      return await show(c, network, { ...nothingTyped, correction: { judgement, reason, refused } }, 422)
    // Of one's own judgements only the one that stands can be corrected: another one was, in another window.
    const corrected = network.review.id
    if (field('in-plaats-van') === corrected)
      await logged(c, house, { action: 'judge-again', object: network.id, result: ifRecorded }, trx =>
        correctReview(
          trx,
          {
            network: network.id,
            reviewer: scopeIn(c).user,
            judgement: judgement as Judgement,
            reason: reason.trim(),
            recordedAt: now().toISOString(),
          },
          corrected,
        ),
      )
    return c.redirect(networkHref(network.id, query, '#weging'), 303)
  })

  app.post('/verband/:id/indicatie', advertReaders, async c => {
    const network = await found(c)
    const field = await readForm(c)
    const query = queryIn(c, house.now())
    const indicator = field('indicatie')
    const signal = network.assessment?.signals.find(one => one.indicator === indicator)
    // Of an indication that rests on what others keep to themselves too, only a part would be rejected.
    if (signal === undefined || network.elsewhere.byIndicator.has(indicator))
      return c.redirect(networkHref(network.id, query), 303)
    const reason = field('waarom')
    const refused = reasonRefusal(reason)
    if (refused !== null)
      return await show(c, network, { ...nothingTyped, verdict: { indicator, reason, refused } }, 422)
    await logged(c, house, { action: 'reject-signal', object: network.id }, trx =>
      rejectSignal(trx, {
        network: network.id,
        indicator,
        reason: reason.trim(),
        reviewer: scopeIn(c).user,
        recordedAt: now().toISOString(),
        evidence: signal.evidence,
      }),
    )
    return c.redirect(networkHref(network.id, query, '#weging'), 303)
  })

  app.post('/verband/:id/indicatie-terug', advertReaders, async c => {
    const network = await found(c)
    const field = await readForm(c)
    const query = queryIn(c, house.now())
    const verdict = network.verdicts.find(one => one.id === field('oordeel'))
    if (verdict !== undefined)
      await logged(c, house, { action: 'accept-signal', object: network.id }, trx =>
        withdrawVerdict(trx, network.id, verdict.id, now().toISOString()),
      )
    return c.redirect(networkHref(network.id, query, '#weging'), 303)
  })
}
