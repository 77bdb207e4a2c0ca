import { type Context, Hono } from 'hono'
import { logged } from '../acts.ts'
import { countedAttempts, limits } from '../guards/attempts.ts'
import { passCookies, providerId, providerReturn } from '../guards/sign-in.ts'
import { frameOf, type House } from '../house.ts'
import { page } from '../parts/layout.tsx'
import { rightsFromClaims } from '../users.ts'
import type { Visitor } from '../visitor.ts'
import { ownPath } from '../ways.ts'
import { signIn as words } from '../words.ts'

/** Signing in at the municipality's own identity provider, and coming back from it. */
export function providerPage(house: House): Hono<Visitor> {
  const perAddress = countedAttempts(limits.address)
  const app = new Hono<Visitor>()
  if (house.provider === 'none') return app

  // A link and not a form: browsers hold a form to this site, and the way leads to another one.
  app.get('/aanmelden/gemeente', async c => {
    const back = ownPath(c.req.query('terug'))
    const anew = c.req.query('opnieuw') !== undefined
    const answer = await house.signIn.api.signInSocial({
      body: {
        provider: providerId,
        callbackURL: back,
        errorCallbackURL: '/aanmelden',
        disableRedirect: true,
        ...(anew ? { additionalParams: { prompt: 'login', max_age: '0' } } : {}),
      },
      headers: cookies(c),
      asResponse: true,
    })
    const { url } = answer.ok ? ((await answer.json()) as { url?: string }) : {}
    if (url === undefined) return await refused(c)
    const onward = c.redirect(url, 303)
    passCookies(answer.headers, onward.headers)
    return onward
  })

  app.get(providerReturn, async c => {
    const answer = await house.signIn.api.callbackOAuth({
      method: 'GET',
      params: { id: providerId },
      query: c.req.query(),
      headers: cookies(c),
      asResponse: true,
    })
    const session = answer.headers.getSetCookie().some(cookie => /session_token=[^;]/.test(cookie))
    const user = session ? await signedIn(answer.headers) : null
    if (user === null) {
      if (perAddress.allow(c.get('origin'), house.now()))
        await logged(c, house, { action: 'sign-in', object: 'provider', result: 'refused' })
      return await refused(c)
    }
    await logged(c, house, { action: 'sign-in', actor: user.id, object: user.id, purpose: 'provider' }, trx =>
      rightsFromClaims(trx, user.id, user.claims, house.now()),
    )
    const back = ownPath(pathOf(answer.headers.get('location')))
    const onward = c.redirect(back, 303)
    passCookies(answer.headers, onward.headers)
    return onward
  })

  async function signedIn(headers: Headers): Promise<{ id: string; claims: string } | null> {
    const cookie = headers
      .getSetCookie()
      .map(one => one.split(';')[0])
      .join('; ')
    const found = await house.signIn.api.getSession({ headers: new Headers({ cookie }) })
    return found === null ? null : { id: found.user.id, claims: found.user.claims ?? '' }
  }

  async function refused(c: Context<Visitor>) {
    const frame = await frameOf(c, house, null)
    return c.html(
      page(
        words.title,
        frame,
        <div class="reading">
          <h1>{words.title}</h1>
          <p>{words.providerRefused}</p>
          <p>
            <a href="/aanmelden">{words.title}</a>
          </p>
        </div>,
      ),
      401,
    )
  }

  return app
}

function cookies(c: Context<Visitor>): Headers {
  return new Headers({
    cookie: c.req.header('cookie') ?? '',
    'user-agent': c.req.header('user-agent') ?? '',
  })
}

/** The path of an address that sign-in made out of ours. */
function pathOf(location: string | null): string | undefined {
  if (location === null) return undefined
  const { pathname, search } = new URL(location, 'http://here.invalid')
  return pathname + search
}
