import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { frameOf, type House } from '../house.ts'
import { Form } from '../parts/form.tsx'
import { page } from '../parts/layout.tsx'
import type { Visitor } from '../visitor.ts'
import { general, roleNames, faults as words } from '../words.ts'

/** What cannot be found, looks the same as what may not be seen. */
export async function notFound(c: Context<Visitor>, house: House): Promise<Response> {
  return await fault(c, house, 404, words.notFoundTitle, words.notFound)
}

/** Refusals and faults are sentences too. */
export async function failed(error: Error, c: Context<Visitor>, house: House): Promise<Response> {
  if (!(error instanceof HTTPException)) {
    // A message may hold a value, a stack's places cannot.
    const places = (error.stack ?? '').split('\n').filter(line => line.startsWith('    at '))
    console.error([`${c.req.method} ${c.req.routePath}: ${error.name}`, ...places].join('\n'))
    return await fault(c, house, 500, words.brokenTitle, words.broken)
  }
  if (error.status === 404) return await notFound(c, house)
  if (error.status === 413) return await fault(c, house, 413, words.refusedTitle, words.tooLarge)
  return await fault(c, house, 403, words.refusedTitle, refusal(error.cause, c))
}

function refusal(cause: unknown, c: Context<Visitor>): string {
  if (cause === 'cross-site') return words.crossSite
  if (cause === 'no-rights') return words.noRights
  const scope = c.get('scope') ?? null
  if (cause !== 'no-adverts' || scope === null) return words.refused
  return `${words.noAdverts(roleNames[scope.role])} ${words.mayRead}`
}

async function fault(
  c: Context<Visitor>,
  house: House,
  status: 403 | 404 | 413 | 500,
  title: string,
  sentence: string,
): Promise<Response> {
  // A fault may be the database itself: then the frame shows less.
  const bare = {
    scope: null,
    current: null,
    waiting: null,
    demo: house.demo !== null,
    rulebook: house.rulebook,
    formToken: c.get('formToken') ?? '',
  }
  const frame = status === 500 ? bare : await frameOf(c, house, null)
  const link =
    frame.scope === null
      ? null
      : frame.waiting === null
        ? { href: '/bronnen', text: words.toSources }
        : { href: '/wachtrij', text: words.toQueue }
  return c.html(
    page(
      title,
      frame,
      <div class="reading">
        <h1>{title}</h1>
        <p>{sentence}</p>
        {frame.scope === null && (c.get('person') ?? null) !== null ? (
          <Form action="/afmelden">
            <button type="submit" class="button button--small">
              {general.signOut}
            </button>
          </Form>
        ) : null}
        {link === null ? null : (
          <p>
            <a href={link.href}>{link.text}</a>
          </p>
        )}
      </div>,
    ),
    status,
  )
}
