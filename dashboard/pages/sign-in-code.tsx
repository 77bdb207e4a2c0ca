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
import { secondStep as words } from '../words.ts'

/** The second step of signing in: a code from the app, or one of the recovery codes. */
export function signInCodePage(house: House): Hono<Visitor> {
  const perAddress = countedAttempts(limits.address)
  const app = new Hono<Visitor>()

  app.get('/aanmelden/code', async c => {
    const back = ownPath(c.req.query('terug'))
    if (c.get('person') !== null) return c.redirect(back, 303)
    return await form(c, back, null)
  })

  app.post('/aanmelden/code', async c => {
    const field = await readForm(c)
    const back = ownPath(field('terug'))
    if (c.get('person') !== null) return c.redirect(back, 303)
    const code = field('code').replace(/\s/g, '')
    if (!perAddress.allow(c.get('origin'), house.now())) return await form(c, back, words.often, 429)
    const recovery = code.length > 6
    const body = { code }
    const headers = new Headers({
      cookie: c.req.header('cookie') ?? '',
      'user-agent': c.req.header('user-agent') ?? '',
    })
    const asked = { body, headers, asResponse: true } as const
    const answer = recovery
      ? await house.signIn.api.verifyBackupCode(asked)
      : await house.signIn.api.verifyTOTP(asked)
    const user = answer.ok ? ((await answer.json()) as { user: { id: string } }).user.id : null
    if (user === null || !house.spent.first(user, code, house.now())) {
      if (user !== null) await withdraw(answer)
      await logged(c, house, { action: 'sign-in', object: 'second-step', result: 'refused' })
      return await form(c, back, answer.status === 429 ? words.locked : words.wrong, 401)
    }
    const purpose = recovery ? 'recovery-code' : 'signed-in'
    await logged(c, house, { action: 'sign-in', actor: user, object: user, purpose })
    const onward = c.redirect(back, 303)
    passCookies(answer.headers, onward.headers)
    return onward
  })

  /** A code that was given before has made a session all the same: it ends before anyone has it. */
  async function withdraw(answer: Response): Promise<void> {
    const cookie = answer.headers
      .getSetCookie()
      .map(one => one.split(';')[0])
      .join('; ')
    await house.signIn.api.signOut({ headers: new Headers({ cookie }) })
  }

  async function form(
    c: Context<Visitor>,
    back: string,
    fault: string | null,
    status: 200 | 401 | 429 = 200,
  ) {
    const frame = await frameOf(c, house, null)
    return c.html(page(words.title, frame, <View back={back} fault={fault} />), status)
  }

  return app
}

function View({ back, fault }: { back: string; fault: string | null }) {
  return (
    <div class="sign-in">
      <h1>{words.title}</h1>
      <p class="lead">{words.intro}</p>
      <Form action="/aanmelden/code" kind="pane pane--padded fields">
        <input type="hidden" name="terug" value={back} />
        <Field
          name="code"
          label={words.code}
          note={words.codeNote}
          complete="one-time-code"
          wrong={fault !== null}
          focus
        />
        {fault === null ? null : <Fault>{fault}</Fault>}
        <Submit>{words.submit}</Submit>
        <p class="meta">
          <a href="/aanmelden">{words.again}</a>
        </p>
      </Form>
    </div>
  )
}
