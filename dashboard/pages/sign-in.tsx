import { type Context, Hono } from 'hono'
import { readForm } from '../form.ts'
import { countedAttempts } from '../guards/attempts.ts'
import { passCookies } from '../guards/sign-in.ts'
import { frameOf, type House } from '../house.ts'
import { Submit } from '../parts/button.tsx'
import { page } from '../parts/layout.tsx'
import { Shape } from '../parts/shape.tsx'
import type { Visitor } from '../visitor.ts'
import { signIn as words } from '../words.ts'

const start = '/'

/** Signing in and out, with a form of our own. */
export function signInPage(house: House): Hono<Visitor> {
  const attempts = countedAttempts()
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
    if (!attempts.allow(account, house.now())) return await form(c, { email, back, fault: words.often }, 429)
    const answer = await house.signIn.api.signInEmail({
      body: { email, password },
      headers: new Headers(),
      asResponse: true,
    })
    if (!answer.ok) return await form(c, { email, back, fault: words.wrong }, 401)
    attempts.clear(account)
    const onward = c.redirect(back, 303)
    passCookies(answer.headers, onward.headers)
    return onward
  })

  app.post('/afmelden', async c => {
    const answer = await house.signIn.api.signOut({
      headers: new Headers({ cookie: c.req.header('cookie') ?? '' }),
      asResponse: true,
    })
    const onward = c.redirect('/aanmelden', 303)
    passCookies(answer.headers, onward.headers)
    return onward
  })

  async function form(c: Context<Visitor>, shown: Shown, status: 200 | 401 | 429 = 200) {
    const frame = await frameOf(c, house, null)
    return c.html(page(words.title, frame, <Form {...shown} house={house} />), status)
  }

  return app
}

/** A path on this site, never another site. */
function ownPath(wish: string | undefined): string {
  if (wish === undefined || !/^\/[A-Za-z0-9]/.test(wish) || !/^[!-[\]-~]*$/.test(wish)) return start
  return wish.startsWith('/aanmelden') ? start : wish
}

interface Shown {
  email: string
  back: string
  fault: string | null
}

function Form({ email, back, fault, house }: Shown & { house: House }) {
  return (
    <div class="sign-in">
      <h1>{words.title}</h1>
      <p class="lead">{words.intro}</p>
      <form method="post" action="/aanmelden" class="pane pane--padded fields">
        <input type="hidden" name="terug" value={back} />
        <div class="field">
          <label for="e-mail">{words.email}</label>
          <input
            id="e-mail"
            name="e-mail"
            type="email"
            autocomplete="username"
            required
            value={email}
            aria-invalid={fault === null ? undefined : 'true'}
            aria-describedby={fault === null ? undefined : 'fout'}
          />
        </div>
        <div class="field">
          <label for="wachtwoord">{words.password}</label>
          <input
            id="wachtwoord"
            name="wachtwoord"
            type="password"
            autocomplete="current-password"
            required
            autofocus={fault !== null}
            aria-invalid={fault === null ? undefined : 'true'}
            aria-describedby={fault === null ? undefined : 'fout'}
          />
        </div>
        {fault === null ? null : (
          <p class="field__fault" id="fout" role="alert">
            <Shape name="broken" /> {fault}
          </p>
        )}
        <Submit>{words.submit}</Submit>
        <p class="meta">{words.idle}</p>
      </form>
      {house.demo === null || house.demo.accounts.length === 0 ? null : (
        <section class="demo">
          <h2>{words.demoTitle}</h2>
          <p class="meta">{words.demoIntro}</p>
          {house.demo.accounts.map(account => (
            <form method="post" action="/aanmelden" class="demo__account">
              <input type="hidden" name="terug" value={back} />
              <input type="hidden" name="e-mail" value={account.email} />
              <input type="hidden" name="wachtwoord" value={account.password} />
              <button type="submit" class="button button--small">
                {words.demoAs(account.name)}
              </button>
              <span class="meta">{account.role}</span>
            </form>
          ))}
        </section>
      )}
    </div>
  )
}
