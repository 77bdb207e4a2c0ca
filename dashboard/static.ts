import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Hono } from 'hono'
import { etag } from 'hono/etag'

const fonts = [
  '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2',
  '@fontsource-variable/literata/files/literata-latin-wght-normal.woff2',
  '@fontsource-variable/literata/files/literata-latin-ext-wght-normal.woff2',
]

const islands = ['keys', 'live']

const day = 86_400
const year = 365 * day

/** Style, islands and letters: a written-out list of files, no folder is served. */
export function staticFiles(assets: string): Hono {
  const app = new Hono()
  app.use('/style.css', etag())
  app.use('/islands/*', etag())

  const style = readFileSync(join(assets, 'style.css'))
  app.get('/style.css', c =>
    c.body(style, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'no-cache' }),
  )

  const icon = readFileSync(join(assets, 'favicon.svg'))
  app.get('/favicon.svg', c =>
    c.body(icon, 200, { 'Content-Type': 'image/svg+xml', 'Cache-Control': `public, max-age=${day}` }),
  )

  // Compiled by tsc to stand beside the running code; where the sources run as they are, there are none.
  for (const name of islands) {
    const file = fileURLToPath(new URL(`./islands/${name}.js`, import.meta.url))
    const island = existsSync(file) ? readFileSync(file) : null
    app.get(`/islands/${name}.js`, c =>
      island === null
        ? c.body(null, 404)
        : c.body(island, 200, {
            'Content-Type': 'text/javascript; charset=utf-8',
            'Cache-Control': 'no-cache',
          }),
    )
  }

  const { resolve } = createRequire(import.meta.url)
  for (const font of fonts) {
    const bytes = readFileSync(resolve(font))
    app.get(`/letters/${font.split('/').at(-1)}`, c =>
      c.body(bytes, 200, {
        'Content-Type': 'font/woff2',
        'Cache-Control': `public, max-age=${year}, immutable`,
      }),
    )
  }
  return app
}
