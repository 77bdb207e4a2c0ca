import { type Context, Hono } from 'hono'
import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { renderSVG } from 'uqr'
import { logged } from '../acts.ts'
import { readForm } from '../form.ts'
import { countedAttempts, limits } from '../guards/attempts.ts'
import { passCookies } from '../guards/sign-in.ts'
import { frameOf, type House, personIn } from '../house.ts'
import { Submit } from '../parts/button.tsx'
import { Fault, Field, Form } from '../parts/form.tsx'
import { page } from '../parts/layout.tsx'
import type { Visitor } from '../visitor.ts'
import { general, secondFactor as words } from '../words.ts'

/** Setting the second factor: once, before anything else may be seen. */
export function secondFactorPage(house: House): Hono<Visitor> {
  const attempts = countedAttempts(limits.code)
  const app = new Hono<Visitor>()

  app.get('/tweede-stap', async c => await show(c, <Begin set={isSet(c)} fault={null} />))

  app.post('/tweede-stap', async c => {
    const person = personIn(c)
    if (isSet(c)) return c.redirect('/tweede-stap', 303)
    const password = (await readForm(c))('wachtwoord')
    if (!attempts.allow(person.id, house.now()))
      return await show(c, <Begin set={false} fault={words.often} />, 429)
    const made = await house.signIn.api
      .enableTwoFactor({ body: { password, method: 'totp' }, headers: cookies(c) })
      .catch(() => null)
    if (made === null || made.method !== 'totp')
      return await show(c, <Begin set={false} fault={words.wrongPassword} />, 401)
    return await show(c, <Scan uri={made.totpURI} codes={made.backupCodes} />)
  })

  app.post('/tweede-stap/bevestigen', async c => {
    const person = personIn(c)
    if (isSet(c)) return c.redirect('/', 303)
    const code = (await readForm(c))('code').replace(/\s/g, '')
    const answer = attempts.allow(person.id, house.now())
      ? await house.signIn.api.verifyTOTP({ body: { code }, headers: cookies(c), asResponse: true })
      : null
    if (answer?.ok !== true || !house.spent.first(person.id, code, house.now()))
      return await show(c, <Confirm fault={answer === null ? words.often : words.wrongCode} />, 401)
    await logged(c, house, { action: 'second-factor', object: person.id })
    const onward = c.redirect('/', 303)
    passCookies(answer.headers, onward.headers)
    return onward
  })

  async function show(c: Context<Visitor>, view: Child, status: 200 | 401 | 429 = 200) {
    const frame = await frameOf(c, house, null)
    // Nothing of the menu opens yet.
    return c.html(page(words.title, isSet(c) ? frame : { ...frame, scope: null }, view), status)
  }

  return app
}

function isSet(c: Context<Visitor>): boolean {
  const { secondFactor, way } = personIn(c)
  return secondFactor === 'set' || way === 'provider'
}

function cookies(c: Context<Visitor>): Headers {
  return new Headers({ cookie: c.req.header('cookie') ?? '' })
}

function Begin({ set, fault }: { set: boolean; fault: string | null }) {
  return (
    <div class="sign-in">
      <h1>{words.title}</h1>
      {set ? (
        <p class="lead">{words.set}</p>
      ) : (
        <>
          <p class="lead">{words.intro}</p>
          <Form action="/tweede-stap" kind="pane pane--padded fields">
            <Field
              name="wachtwoord"
              label={words.password}
              type="password"
              complete="current-password"
              wrong={fault !== null}
            />
            {fault === null ? null : <Fault>{fault}</Fault>}
            <Submit>{words.begin}</Submit>
          </Form>
          <SignOut />
        </>
      )}
    </div>
  )
}

/** The secret as a square to scan and in letters, and the recovery codes: this once. */
function Scan({ uri, codes }: { uri: string; codes: readonly string[] }) {
  const secret = new URL(uri).searchParams.get('secret') ?? ''
  return (
    <div class="sign-in">
      <h1>{words.title}</h1>
      <section class="pane pane--padded">
        <h2>{words.scanTitle}</h2>
        <p class="meta">{words.scan}</p>
        <div class="qr" role="img" aria-label={words.square}>
          {raw(renderSVG(uri, { border: 2, pixelSize: 4 }))}
        </div>
        <p class="meta">
          {words.byHand} <code class="secret">{secret.match(/.{1,4}/g)?.join(' ')}</code>
        </p>
      </section>
      <section class="pane pane--padded">
        <h2>{words.recoveryTitle}</h2>
        <p class="meta">{words.recovery}</p>
        <ul class="codes">
          {codes.map(code => (
            <li>
              <code>{code}</code>
            </li>
          ))}
        </ul>
      </section>
      <ConfirmForm fault={null} />
      <SignOut />
    </div>
  )
}

function Confirm({ fault }: { fault: string }) {
  return (
    <div class="sign-in">
      <h1>{words.title}</h1>
      <ConfirmForm fault={fault} />
      <p class="meta">
        <a href="/tweede-stap">{words.anew}</a>
      </p>
      <SignOut />
    </div>
  )
}

function SignOut() {
  return (
    <Form action="/afmelden" kind="sign-in__out">
      <button type="submit" class="as-link">
        {general.signOut}
      </button>
    </Form>
  )
}

function ConfirmForm({ fault }: { fault: string | null }) {
  return (
    <Form action="/tweede-stap/bevestigen" kind="pane pane--padded fields">
      <Field
        name="code"
        label={words.code}
        complete="one-time-code"
        mode="numeric"
        wrong={fault !== null}
        focus={fault !== null}
      />
      {fault === null ? null : <Fault>{fault}</Fault>}
      <Submit>{words.confirm}</Submit>
    </Form>
  )
}
