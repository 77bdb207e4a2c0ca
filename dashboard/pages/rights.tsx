import { type Context, Hono } from 'hono'
import { may } from '../../casework/scope.ts'
import {
  allRights,
  lastRightsReview,
  type RightsReview,
  type RightsRow,
  reviewDue,
  signRights,
} from '../../storage/rights.ts'
import { logged } from '../acts.ts'
import { readForm } from '../form.ts'
import { needsProof, proofs } from '../guards/proof.ts'
import { only } from '../guards/scope.ts'
import { frameOf, type House, personIn, scopeIn } from '../house.ts'
import { dayText } from '../moments.ts'
import { Submit } from '../parts/button.tsx'
import { type AskFault, Prove } from '../parts/disclosure.tsx'
import { Fault, Form } from '../parts/form.tsx'
import { municipalitiesText, page } from '../parts/layout.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Message, Tag } from '../parts/tag.tsx'
import type { Person, Visitor } from '../visitor.ts'
import { disclosure, roleNames, rights as words } from '../words.ts'

/** Who may see what; once a year somebody signs that it is still right. */
export function rightsPage(house: House): Hono<Visitor> {
  const prove = proofs(house)
  const app = new Hono<Visitor>()

  app.get('/rechten', only('see-rights'), async c => await show(c, null))

  app.post('/rechten', only('sign-rights'), async c => {
    const person = personIn(c)
    const field = await readForm(c)
    if (needsProof(person, house.now())) {
      const given = field('bewijs')
      const proof = given === '' ? 'prove' : await prove(person, given, c.req.header('cookie') ?? '')
      if (proof !== 'proved') return await show(c, proof, 401)
    }
    const rows = await allRights(house.db)
    // One's own rights are for somebody else to take away.
    const withdrawn = rows.filter(({ user }) => field(`recht-${user}`) === 'intrekken' && user !== person.id)
    const [gone, now] = [new Set(withdrawn.map(({ user }) => user)), house.now().toISOString()]
    await logged(c, house, { action: 'sign-rights', object: `${rows.length} accounts` }, trx =>
      signRights(trx, person.id, gone, now),
    )
    const { internalAdapter } = await house.signIn.$context
    for (const user of gone) await internalAdapter.deleteUserSessions(user)
    return c.redirect('/rechten', 303)
  })

  async function show(c: Context<Visitor>, fault: AskFault | null, status: 200 | 401 = 200) {
    const [rows, last, frame] = await Promise.all([
      allRights(house.db),
      lastRightsReview(house.db),
      frameOf(c, house, 'rights'),
    ])
    const signer = may(scopeIn(c), 'sign-rights') ? personIn(c) : null
    return c.html(page(words.title, frame, <Rights {...{ rows, last, signer, fault, house }} />), status)
  }

  return app
}

interface Shown {
  rows: RightsRow[]
  last: RightsReview | null
  signer: Person | null
  fault: AskFault | null
  house: House
}

function Rights({ rows, last, signer, fault, house }: Shown) {
  const table = <Table rows={rows} signer={signer} house={house} />
  return (
    <>
      <PageHead title={words.title} lead={words.intro} />
      <Standing last={last} house={house} />
      {signer === null ? (
        table
      ) : (
        <Form action="/rechten" kind="rights">
          {table}
          <div class="pane pane--padded fields">
            <p>{words.statement}</p>
            <Prove person={signer} house={house} fault={fault} way="/rechten" />
            {fault === null ? null : <Fault>{disclosure.faults[fault]}</Fault>}
            <Submit>{words.sign}</Submit>
          </div>
        </Form>
      )}
    </>
  )
}

function Standing({ last, house }: { last: RightsReview | null; house: House }) {
  const due = reviewDue(last)
  const late = due === null || due < house.now().toISOString()
  return (
    <div class="standing">
      <Message shape={late ? 'broken' : 'check'} tone={late ? 'leem' : 'quiet'} first={words.standing(late)}>
        {last === null
          ? words.never
          : words.signed(last.signedBy, dayText(last.signedAt, house.now()), last.kept, last.withdrawn)}{' '}
        {due === null ? '' : words.due(dayText(due, house.now()))}
      </Message>
    </div>
  )
}

function Table({ rows, signer, house }: { rows: RightsRow[]; signer: Person | null; house: House }) {
  return (
    <section class="pane">
      <table class="table table--lines">
        <thead>
          <tr>
            <th scope="col">{words.account}</th>
            <th scope="col">{words.role}</th>
            <th scope="col">{words.municipalities}</th>
            <th scope="col">{words.since}</th>
            <th scope="col">{words.factor}</th>
            {signer === null ? null : <th scope="col">{words.stays}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr>
              <th scope="row">
                {row.name} <span class="meta">{row.email}</span>
              </th>
              <td data-label={words.role}>{roleNames[row.role]}</td>
              <td data-label={words.municipalities}>{municipalitiesText(row.municipalities)}</td>
              <td data-label={words.since}>{dayText(row.grantedAt, house.now())}</td>
              <td data-label={words.factor}>
                <Tag
                  shape={row.secondFactor === 'set' || row.local === 'provider' ? 'check' : 'ring'}
                  tone="quiet"
                >
                  {row.local === 'provider' ? words.provider : words.factorNames[row.secondFactor]}
                </Tag>
              </td>
              {signer === null ? null : (
                <td data-label={words.stays}>
                  {row.user === signer.id ? (
                    <span class="meta">{words.own}</span>
                  ) : (
                    <select name={`recht-${row.user}`} aria-label={words.staysOf(row.name)}>
                      <option value="blijft">{words.keep}</option>
                      <option value="intrekken">{words.withdraw}</option>
                    </select>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
