import { type Context, Hono } from 'hono'
import { logged } from '../acts.ts'
import { readForm } from '../form.ts'
import { countedAttempts, limits } from '../guards/attempts.ts'
import { passCookies } from '../guards/sign-in.ts'
import { frameOf, type House } from '../house.ts'
import { Submit } from '../parts/button.tsx'
import { Fault, Field, Form } from '../parts/form.tsx'
import { page } from '../parts/layout.tsx'
import type { Visitor } from '../visitor.ts'
import { ownPath } from '../ways.ts'
import { signIn as words } from '../words.ts'

/** Signing in and out, with a form of our own. */
export function signInPage(house: House): Hono<Visitor> {
  const perAccount = countedAttempts(limits.account)
  const perAddress = countedAttempts(limits.address)
  const app = new Hono<Visitor>()

  app.get('/aanmelden', async c => {
    const back = ownPath(c.req.query('terug'))
    if (c.get('person') !== null) return c.redirect(back, 303)
    return await form(c, { email: '', back, fault: null })
  })

  app.post('/aanmelden', async c => {
    const field = await readForm(c)
    const [email, password] = [field('e-mail').trim(), field('wachtwoord')]
    const back = ownPath(field('terug'))
    const account = email.toLowerCase()
    const [origin, now] = [c.get('origin'), house.now()]
    // Not even written down: an address that goes on and on may not fill the log.
    if (!perAddress.allow(origin, now)) return await form(c, { email, back, fault: words.often }, 429)
    const user = await known(account)
    const attempt = { action: 'sign-in', object: user ?? 'unknown-account' }
    if (!perAccount.allow(account, now)) {
      await logged(c, house, { ...attempt, result: 'refused', purpose: 'too-often' })
      return await form(c, { email, back, fault: words.often }, 429)
    }
    const answer = await house.signIn.api.signInEmail({
      body: { email, password },
      // Nothing else of the request: a second factor is never spared because of a cookie.
      headers: new Headers({ 'user-agent': c.req.header('user-agent') ?? '' }),
      asResponse: true,
    })
    if (!answer.ok) {
      await logged(c, house, { ...attempt, result: 'refused' })
      return await form(c, { email, back, fault: words.wrong }, 401)
    }
    perAccount.clear(account)
    const { twoFactorRedirect } = (await answer.json()) as { twoFactorRedirect?: boolean }
    const code = twoFactorRedirect === true
    await logged(c, house, {
      ...attempt,
      actor: user ?? 'nobody',
      purpose: code ? 'password' : 'signed-in',
    })
    const onward = c.redirect(code ? `/aanmelden/code?terug=${encodeURIComponent(back)}` : back, 303)
    passCookies(answer.headers, onward.headers)
    return onward
  })

  app.post('/afmelden', async c => {
    await logged(c, house, { action: 'sign-out', object: c.get('person')?.id ?? '' })
    const answer = await house.signIn.api.signOut({
      headers: new Headers({ cookie: c.req.header('cookie') ?? '' }),
      asResponse: true,
    })
    const onward = c.redirect('/aanmelden', 303)
    passCookies(answer.headers, onward.headers)
    return onward
  })

  async function known(email: string): Promise<string | null> {
    const row = await house.db.selectFrom('user').select('id').where('email', '=', email).executeTakeFirst()
    return row?.id ?? null
  }

  async function form(c: Context<Visitor>, shown: Shown, status: 200 | 401 | 429 = 200) {
    const frame = await frameOf(c, house, null)
    return c.html(page(words.title, frame, <View {...shown} house={house} />), status)
  }

  return app
}

interface Shown {
  email: string
  back: string
  fault: string | null
}

function View({ email, back, fault, house }: Shown & { house: House }) {
  const wrong = fault !== null
  return (
    <div class="sign-in">
      <h1>{words.title}</h1>
      <p class="lead">{words.intro}</p>
      {house.provider === 'none' ? null : (
        <p class="sign-in__provider">
          <a class="button button--primary" href={`/aanmelden/gemeente?terug=${encodeURIComponent(back)}`}>
            {words.provider}
          </a>
        </p>
      )}
      <Form action="/aanmelden" kind="pane pane--padded fields">
        <input type="hidden" name="terug" value={back} />
        <Field
          name="e-mail"
          label={words.email}
          type="email"
          complete="username"
          value={email}
          wrong={wrong}
        />
        <Field
          name="wachtwoord"
          label={words.password}
          type="password"
          complete="current-password"
          focus={wrong}
          wrong={wrong}
        />
        {fault === null ? null : <Fault>{fault}</Fault>}
        <Submit>{words.submit}</Submit>
        <p class="meta">{words.idle}</p>
      </Form>
      {house.demo === null || house.demo.accounts.length === 0 ? null : (
        <section class="demo">
          <h2>{words.demoTitle}</h2>
          <p class="meta">{words.demoIntro}</p>
          {house.demo.accounts.map(account => (
            <Form action="/aanmelden" kind="demo__account">
              <input type="hidden" name="terug" value={back} />
              <input type="hidden" name="e-mail" value={account.email} />
              <input type="hidden" name="wachtwoord" value={account.password} />
              <button type="submit" class="button button--small">
                {words.demoAs(account.name)}
              </button>
              <span class="meta">{account.role}</span>
            </Form>
          ))}
        </section>
      )}
    </div>
  )
}
