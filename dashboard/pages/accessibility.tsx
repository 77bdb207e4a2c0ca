import { Hono } from 'hono'
import { frameOf, type House } from '../house.ts'
import { page } from '../parts/layout.tsx'
import type { Visitor } from '../visitor.ts'
import { accessibility as words } from '../words.ts'

/** The accessibility statement; public, as the law asks. */
export function accessibilityPage(house: House): Hono<Visitor> {
  return new Hono<Visitor>().get('/toegankelijkheid', async c =>
    c.html(
      page(
        words.title,
        await frameOf(c, house, null),
        <div class="reading">
          <h1>{words.title}</h1>
          {words.paragraphs.map(paragraph => (
            <p>{paragraph}</p>
          ))}
        </div>,
      ),
    ),
  )
}
