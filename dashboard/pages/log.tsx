import { type Context, Hono } from 'hono'
import { may } from '../../casework/scope.ts'
import { checkLog, type LogCheck } from '../../storage/access-check.ts'
import { type ActView, acts, everything, type LogFilter } from '../../storage/access-view.ts'
import { logged } from '../acts.ts'
import { only } from '../guards/scope.ts'
import { frameOf, type House, scopeIn } from '../house.ts'
import { ActsTable } from '../parts/acts-table.tsx'
import { ButtonLink, Submit } from '../parts/button.tsx'
import { Field, Form } from '../parts/form.tsx'
import { page } from '../parts/layout.tsx'
import { Message } from '../parts/tag.tsx'
import type { Visitor } from '../visitor.ts'
import { number, log as words } from '../words.ts'

const rowsAtOnce = 100
const exportedAtOnce = 1000

/** Who saw and did what: everything for the privacy officer, their own acts for everybody else. */
export function logPage(house: House): Hono<Visitor> {
  const app = new Hono<Visitor>()

  app.get('/logboek', async c => await show(c, null))

  app.post('/logboek/controle', only('read-log'), async c => {
    await logged(c, house, { action: 'check-log', object: 'log' })
    return await show(c, await checkLog(house.db, house.chain))
  })

  app.get('/logboek/uitvoer.json', only('read-log'), async c => {
    await logged(c, house, { action: 'export-log', object: 'json' })
    const lines = (await all(c)).map(act => JSON.stringify(act))
    return exported(c, `[${lines.join(',\n')}]\n`, 'json', 'application/json; charset=utf-8')
  })

  app.get('/logboek/uitvoer.csv', only('read-log'), async c => {
    await logged(c, house, { action: 'export-log', object: 'csv' })
    return exported(c, csv(await all(c)), 'csv', 'text/csv; charset=utf-8')
  })

  async function all(c: Context<Visitor>): Promise<ActView[]> {
    const found: ActView[] = []
    for (let before: number | null = null; ; ) {
      const filter: LogFilter = { ...filterIn(c), before }
      const some = await acts(house.db, house.chain, scopeIn(c), filter, exportedAtOnce)
      found.push(...some)
      before = some.at(-1)?.seq ?? null
      if (before === null) return found
    }
  }

  async function show(c: Context<Visitor>, check: LogCheck | null) {
    const filter = filterIn(c)
    const scope = scopeIn(c)
    const [rows, frame] = await Promise.all([
      acts(house.db, house.chain, scope, filter, rowsAtOnce + 1),
      frameOf(c, house, 'log'),
    ])
    const view = <Log {...{ rows, filter, check, officer: may(scope, 'read-log'), house }} />
    return c.html(page(words.title, frame, view))
  }

  return app
}

function filterIn(c: Context<Visitor>): LogFilter {
  const day = (name: string) => {
    const value = c.req.query(name) ?? ''
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : ''
  }
  const before = Number(c.req.query('voor') ?? '')
  return {
    words: (c.req.query('zoek') ?? '').slice(0, 100),
    from: day('van'),
    until: day('tot'),
    before: Number.isSafeInteger(before) && before > 0 && before < 2 ** 31 ? before : null,
  }
}

const columns = [
  'seq',
  'at',
  'actor',
  'name',
  'origin',
  'action',
  'object',
  'within',
  'result',
  'purpose',
] as const

/** A cell that a spreadsheet would take for a formula starts with an apostrophe. */
function csv(rows: readonly ActView[]): string {
  const cell = (value: unknown) => {
    const text = String(value ?? '')
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
    return `"${safe.replaceAll('"', '""')}"`
  }
  const lines = rows.map(row => [
    ...columns.map(column => cell(row[column])),
    cell(row.note === null ? '' : row.note === 'forgotten' ? words.forgotten : row.note.text),
  ])
  return [[...columns, 'note'].join(','), ...lines.map(line => line.join(','))].join('\r\n').concat('\r\n')
}

function exported(c: Context<Visitor>, body: string, kind: string, type: string): Response {
  return c.body(body, 200, {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="logboek.${kind}"`,
  })
}

interface Shown {
  rows: readonly ActView[]
  filter: LogFilter
  check: LogCheck | null
  officer: boolean
  house: House
}

function Log({ rows, filter, check, officer, house }: Shown) {
  const shown = rows.slice(0, rowsAtOnce)
  const asked = new URLSearchParams({ zoek: filter.words, van: filter.from, tot: filter.until }).toString()
  const last = shown.at(-1)
  return (
    <>
      <div class="head">
        <div>
          <h1>{words.title}</h1>
          <p class="lead">{officer ? words.intro : words.own}</p>
        </div>
        {officer ? (
          <div class="head__acts">
            <Form action="/logboek/controle">
              <button type="submit" class="button button--small">
                {words.check}
              </button>
            </Form>
            <ButtonLink href={`/logboek/uitvoer.csv?${asked}`} kind="small">
              CSV
            </ButtonLink>
            <ButtonLink href={`/logboek/uitvoer.json?${asked}`} kind="small">
              JSON
            </ButtonLink>
          </div>
        ) : null}
      </div>
      {check === null ? null : <Checked check={check} />}
      <form method="get" action="/logboek" class="pane pane--padded search">
        <Field
          name="zoek"
          label={words.search}
          note={words.searchNote}
          mode="search"
          value={filter.words}
          needed={false}
        />
        <Field name="van" label={words.from} type="date" value={filter.from} needed={false} />
        <Field name="tot" label={words.until} type="date" value={filter.until} needed={false} />
        <Submit>{words.find}</Submit>
      </form>
      <section class="pane">
        {shown.length === 0 ? (
          <p class="pane__line">{isEverything(filter) ? words.none : words.nothing}</p>
        ) : (
          <ActsTable acts={shown} house={house} />
        )}
        {rows.length > rowsAtOnce && last !== undefined ? (
          <p class="pane__line">
            <a href={`/logboek?${asked}&voor=${last.seq}`}>{words.older}</a>
          </p>
        ) : null}
      </section>
    </>
  )
}

function isEverything(filter: LogFilter): boolean {
  return JSON.stringify({ ...filter, before: null }) === JSON.stringify(everything)
}

function Checked({ check }: { check: LogCheck }) {
  const { rows, notes, faults } = check
  return (
    <div class="standing" role="status">
      {faults.length === 0 ? (
        <Message shape="check" tone="bos" first={words.whole}>
          {words.checked(rows, notes)}
        </Message>
      ) : (
        <>
          <Message shape="broken" tone="leem" first={words.broken}>
            {words.tell}
          </Message>
          <ul>
            {faults.map(({ kind, seq }) => (
              <li>
                {words.row(number(seq))}: {words.faults[kind]}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
