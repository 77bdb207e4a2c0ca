import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { type BasisRow, basesOf, withoutBasis } from '../../casework/bases.ts'
import { may } from '../../casework/scope.ts'
import { type BasisPaper, keepPaper, paperBytes, papers } from '../../storage/bases.ts'
import { logged } from '../acts.ts'
import { readFile, readForm } from '../form.ts'
import { only } from '../guards/scope.ts'
import { frameOf, type House, personIn, scopeIn } from '../house.ts'
import { dayText } from '../moments.ts'
import { Submit } from '../parts/button.tsx'
import { Columns } from '../parts/columns.tsx'
import { Fault, Field, Form, Select } from '../parts/form.tsx'
import { municipalitiesText, page } from '../parts/layout.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Tag } from '../parts/tag.tsx'
import type { Visitor } from '../visitor.ts'
import { bases as words } from '../words.ts'

/** Why each source may be read, and the papers behind it. What counts stands in the source files. */
export function basesPage(house: House): Hono<Visitor> {
  const app = new Hono<Visitor>()

  app.get('/grondslagen', only('see-bases'), async c => await show(c, null))

  app.post('/grondslagen/stuk', only('keep-bases'), async c => {
    const name = (await readForm(c))('document')
    const bytes = await readFile(c, 'bestand')
    const rows = basesOf(house.sources.values(), house.now())
    // Only under a name that a source file calls for.
    if (!rows.some(({ document }) => document === name)) return await show(c, words.unknown, 422)
    if (bytes === null || !isPdf(bytes)) return await show(c, words.noPdf, 422)
    const paper = { name, bytes, keptBy: personIn(c).id }
    await logged(c, house, { action: 'keep-basis', object: name }, trx =>
      keepPaper(trx, paper, house.now().toISOString()),
    )
    return c.redirect('/grondslagen', 303)
  })

  app.get('/grondslagen/stuk/:name', only('see-bases'), async c => {
    const name = c.req.param('name')
    const bytes = await paperBytes(house.db, name)
    if (bytes === null) throw new HTTPException(404)
    await logged(c, house, { action: 'read-basis', object: name })
    return c.body(new Uint8Array(bytes), 200, {
      'Content-Type': 'application/pdf',
      // Saved, never shown here: a paper may carry a script.
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    })
  })

  async function show(c: Context<Visitor>, fault: string | null, status: 200 | 422 = 200) {
    const [known, frame] = await Promise.all([papers(house.db), frameOf(c, house, 'bases')])
    const rows = basesOf(house.sources.values(), house.now())
    const keeps = may(scopeIn(c), 'keep-bases')
    return c.html(page(words.title, frame, <Bases {...{ rows, known, keeps, fault, house }} />), status)
  }

  return app
}

function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-'
}

interface Shown {
  rows: BasisRow[]
  known: ReadonlyMap<string, BasisPaper>
  keeps: boolean
  fault: string | null
  house: House
}

function Bases({ rows, known, keeps, fault, house }: Shown) {
  const demos = [...house.sources.values()].filter(({ demo }) => demo).map(({ name }) => name)
  const bare = withoutBasis(house.sources.values())
  return (
    <>
      <PageHead title={words.title} lead={words.intro} />
      <section class="pane">
        {rows.length === 0 ? (
          <p class="pane__line">{words.none}</p>
        ) : (
          <table class="table table--lines">
            <Columns
              names={[
                words.source,
                words.municipalities,
                words.document,
                words.owner,
                words.period,
                words.state,
              ]}
            />
            <tbody>
              {rows.map(row => (
                <Basis row={row} paper={known.get(row.document) ?? null} house={house} />
              ))}
            </tbody>
          </table>
        )}
        {bare.length === 0 ? null : (
          <p class="pane__line">{words.bare(bare.map(id => house.sourceName(id)))}</p>
        )}
        {demos.length === 0 ? null : <p class="pane__line meta">{words.demo(demos)}</p>}
      </section>
      {keeps && rows.length > 0 ? (
        <Form action="/grondslagen/stuk" kind="pane pane--padded fields" files>
          <h2>{words.keepTitle}</h2>
          <Select
            name="document"
            label={words.document}
            choices={[...new Set(rows.map(({ document }) => document))].map(name => [name, name] as const)}
          />
          <Field name="bestand" label={words.file} note={words.fileNote} type="file" wrong={fault !== null} />
          {fault === null ? null : <Fault>{fault}</Fault>}
          <Submit>{words.keep}</Submit>
        </Form>
      ) : null}
    </>
  )
}

function Basis({ row, paper, house }: { row: BasisRow; paper: BasisPaper | null; house: House }) {
  const late = row.state !== 'in-force'
  return (
    <tr>
      <th scope="row">
        {house.sourceName(row.source)} <span class="meta">{words.kinds[row.kind]}</span>
      </th>
      <td data-label={words.municipalities}>
        {row.kind === 'counts' ? words.nobody : municipalitiesText(row.municipalities)}
      </td>
      <td data-label={words.document}>
        {paper === null ? (
          <>
            {row.document} <span class="meta">{words.noPaper}</span>
          </>
        ) : (
          <>
            <a href={`/grondslagen/stuk/${encodeURIComponent(row.document)}`}>{row.document}</a>{' '}
            <span class="meta">
              {words.kept(paper.keptBy, dayText(paper.keptAt, house.now()), paper.sha256.slice(0, 12))}
            </span>
          </>
        )}
        {row.dpia === null ? null : <span class="meta"> {row.dpia}</span>}
      </td>
      <td data-label={words.owner}>{row.owner}</td>
      <td data-label={words.period}>
        {words.from(dayText(row.validFrom), dayText(row.validUntil, house.now()))}
      </td>
      <td data-label={words.state}>
        <Tag shape={late ? 'broken' : 'check'} tone={late ? 'leem' : 'quiet'}>
          {words.states[row.state]}
        </Tag>
      </td>
    </tr>
  )
}
