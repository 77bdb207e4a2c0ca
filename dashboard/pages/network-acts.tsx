import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { isPurpose } from '../../casework/disclosure.ts'
import type { Scope } from '../../casework/scope.ts'
import { openCase } from '../../storage/cases.ts'
import { placesOf } from '../../storage/networks.ts'
import { share } from '../../storage/shares.ts'
import { logged } from '../acts.ts'
import { readForm } from '../form.ts'
import { only } from '../guards/scope.ts'
import { type House, scopeIn } from '../house.ts'
import { networkHref, queryIn } from '../queue-address.ts'
import type { Visitor } from '../visitor.ts'

/** What a municipality does with a network as a whole: work on it, and let the others read along. */
export function networkActs(house: House): Hono<Visitor> {
  const app = new Hono<Visitor>()

  app.post('/verband/:id/casus', only('work-cases'), async c => {
    const network = c.req.param('id')
    const field = await readForm(c)
    const municipality = await ownPlace(scopeIn(c), network, field('gemeente'))
    const purpose = field('doel')
    if (!isPurpose(purpose)) return c.redirect(networkHref(network, queryIn(c, house.now()), '#casus'), 303)
    const wish = { network, municipality, purpose }
    const id = await logged(c, house, { action: 'open-case', object: network, purpose }, trx =>
      openCase(trx, scopeIn(c), wish, house.now().toISOString()),
    )
    return c.redirect(`/casus/${id}`, 303)
  })

  app.post('/verband/:id/delen', only('work-cases'), async c => {
    const network = c.req.param('id')
    const municipality = await ownPlace(scopeIn(c), network, (await readForm(c))('gemeente'))
    await logged(c, house, { action: 'share', object: network, purpose: municipality }, trx =>
      share(trx, scopeIn(c), { network, municipality }, house.now().toISOString()),
    )
    return c.redirect(networkHref(network, queryIn(c, house.now()), '#delen'), 303)
  })

  /** A municipality that is the visitor's and that the network touches; anything else is not there. */
  async function ownPlace(scope: Scope, network: string, gm: string): Promise<string> {
    const places = await placesOf(house.db, scope, network)
    const known = places?.some(place => place === gm || place === 'onbekend') ?? false
    if (!known || !scope.municipalities.includes(gm)) throw new HTTPException(404)
    return gm
  }

  return app
}
