import type { Hono } from 'hono'
import { reasonRefusal } from '../casework/review.ts'
import { cutLink, restoreLink } from '../storage/cuts.ts'
import { ifRecorded, logged } from './acts.ts'
import { readForm } from './form.ts'
import { advertReaders } from './guards/scope.ts'
import { scopeIn } from './house.ts'
import { linkToken } from './link-token.ts'
import { type NetworkDesk, nothingTyped } from './network-desk.ts'
import type { CutDraft } from './parts/cut-form.tsx'
import { networkHref, queryIn } from './queue-address.ts'
import type { Visitor } from './visitor.ts'

/** What a person says does not bind adverts, and takes back. */
export function networkCuts(
  app: Hono<Visitor>,
  { house, found, show }: Omit<NetworkDesk, 'neighbours'>,
): void {
  app.post('/verband/:id/geen-koppeling', advertReaders, async c => {
    const network = await found(c)
    const field = await readForm(c)
    const back = networkHref(network.id, queryIn(c, house.now()), '#koppelingen')
    const [token, number] = [field('koppeling'), field('advertentie')]
    const reason = field('waarom').trim()
    const link = network.context.links.find(({ kind, key }) => linkToken(kind, key) === token)
    // A night went by since the page was read: it shows what there is now.
    if (link === undefined) return c.redirect(back, 303)
    const advert = number === '' ? null : (network.context.adverts[Number(number) - 1]?.id ?? '')
    const refused = refusedCut(link.adverts, advert, reason)
    if (refused !== null) {
      const cut = { token, advert: number, reason, refused }
      return await show(c, network, { ...nothingTyped, cut }, 422)
    }
    const { kind, key } = link
    const reviewer = scopeIn(c).user
    const recordedAt = house.now().toISOString()
    await logged(c, house, { action: 'cut-link', object: network.id }, trx =>
      cutLink(trx, { kind, key, advert, reviewer, reason, recordedAt }),
    )
    return c.redirect(back, 303)
  })

  app.post('/verband/:id/toch-koppelen', advertReaders, async c => {
    const network = await found(c)
    const field = await readForm(c)
    const cut = network.cuts.find(({ id }) => id === field('besluit'))
    if (cut !== undefined)
      await logged(c, house, { action: 'restore-link', object: network.id, result: ifRecorded }, trx =>
        restoreLink(trx, { cut: cut.id, by: scopeIn(c).user, at: house.now().toISOString() }),
      )
    return c.redirect(networkHref(network.id, queryIn(c, house.now()), '#koppelingen'), 303)
  })
}

function refusedCut(
  linked: readonly string[],
  advert: string | null,
  reason: string,
): CutDraft['refused'] | null {
  if (advert !== null && !linked.includes(advert)) return 'advert-without-link'
  return reasonRefusal(reason)
}
