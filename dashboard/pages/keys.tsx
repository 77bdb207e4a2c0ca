import { Hono } from 'hono'
import { frameOf, type House } from '../house.ts'
import { Key } from '../parts/button.tsx'
import { Columns } from '../parts/columns.tsx'
import { page } from '../parts/layout.tsx'
import type { Visitor } from '../visitor.ts'
import { keyList as words } from '../words.ts'

/** All keys, and the switch for single keys that `islands/keys.ts` brings to life. */
export function keysPage(house: House): Hono<Visitor> {
  return new Hono<Visitor>().get('/toetsen', async c =>
    c.html(page(words.title, await frameOf(c, house, null), <Keys />)),
  )
}

function Keys() {
  return (
    <div class="reading">
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <section class="pane">
        <table class="table table--lines">
          <Columns names={[words.key, words.does]} />
          <tbody>
            {words.rows.map(([keys, does]) => (
              <tr>
                <th scope="row">
                  {keys.map(key => (
                    <>
                      <Key>{key}</Key>{' '}
                    </>
                  ))}
                </th>
                <td>{does}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <h2>{words.offTitle}</h2>
      <p class="meta">{words.offNote}</p>
      <button type="button" class="button button--small" data-keys-switch={words.on} hidden>
        {words.off}
      </button>
    </div>
  )
}
