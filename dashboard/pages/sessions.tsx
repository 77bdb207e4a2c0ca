import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { type SessionView, sessionsOf } from '../../storage/sessions.ts'
import { logged } from '../acts.ts'
import { frameOf, type House, personIn } from '../house.ts'
import { momentText } from '../moments.ts'
import { Columns } from '../parts/columns.tsx'
import { Form } from '../parts/form.tsx'
import { page } from '../parts/layout.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Tag } from '../parts/tag.tsx'
import type { Visitor } from '../visitor.ts'
import { sessions as words } from '../words.ts'

/** Where somebody is signed in, each of which they can end. */
export function sessionsPage(house: House): Hono<Visitor> {
  const app = new Hono<Visitor>()

  app.get('/sessies', async c => {
    const person = personIn(c)
    const [found, frame] = await Promise.all([
      sessionsOf(house.db, person.id, house.now()),
      frameOf(c, house, null),
    ])
    const view = <Sessions sessions={found} current={person.session.id} factor={person.secondFactor} />
    return c.html(page(words.title, frame, view))
  })

  app.post('/sessies/andere', async c => {
    const person = personIn(c)
    const found = await sessionsOf(house.db, person.id, house.now())
    for (const { id, token } of found) if (id !== person.session.id) await end(token)
    await logged(c, house, { action: 'end-session', object: 'others' })
    return c.redirect('/sessies', 303)
  })

  app.post('/sessies/:id/beeindigen', async c => {
    // One's own only: somebody else's looks like one that is not there.
    const found = await sessionsOf(house.db, personIn(c).id, house.now())
    const session = found.find(({ id }) => id === c.req.param('id'))
    if (session === undefined) throw new HTTPException(404)
    await end(session.token)
    await logged(c, house, { action: 'end-session', object: session.id })
    return c.redirect('/sessies', 303)
  })

  async function end(token: string): Promise<void> {
    const { internalAdapter } = await house.signIn.$context
    await internalAdapter.deleteSession(token)
  }

  return app
}

interface Shown {
  sessions: SessionView[]
  current: string
  factor: 'set' | 'none'
}

function Sessions({ sessions, current, factor }: Shown) {
  return (
    <>
      <PageHead title={words.title} lead={words.intro} />
      <section class="pane">
        <table class="table table--lines">
          <Columns names={[words.where, words.begun, words.used, words.end]} />
          <tbody>
            {sessions.map(session => (
              <tr>
                <th scope="row">
                  {words.browser(session.userAgent)}{' '}
                  {session.id === current ? (
                    <Tag shape="check" tone="quiet">
                      {words.this}
                    </Tag>
                  ) : null}
                </th>
                <td data-label={words.begun}>{momentText(session.createdAt)}</td>
                <td data-label={words.used}>{momentText(session.updatedAt)}</td>
                <td>
                  <Form action={`/sessies/${session.id}/beeindigen`}>
                    <button type="submit" class="as-link">
                      {words.endThis}
                    </button>
                  </Form>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {sessions.length < 2 ? null : (
          <div class="pane__line">
            <Form action="/sessies/andere">
              <button type="submit" class="button button--small">
                {words.endOthers}
              </button>
            </Form>
          </div>
        )}
      </section>
      <p class="meta">
        {words.factor[factor]} <a href="/tweede-stap">{words.toFactor}</a>
      </p>
    </>
  )
}
