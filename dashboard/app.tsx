import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { readsAdverts } from '../casework/scope.ts'
import type { Database } from '../storage/database.ts'
import { plainAddress } from './guards/address.ts'
import { sameOriginWrites } from './guards/csrf.ts'
import { strictHeaders } from './guards/headers.ts'
import { identity } from './guards/identity.ts'
import { scope } from './guards/scope.ts'
import { prepareSignIn } from './guards/sign-in.ts'
import type { Demo, House } from './house.ts'
import { accessibilityPage } from './pages/accessibility.tsx'
import { failed, notFound } from './pages/faults.tsx'
import { judgedPage } from './pages/judged.tsx'
import { keysPage } from './pages/keys.tsx'
import { networkPage } from './pages/network.tsx'
import { newsPage } from './pages/news.tsx'
import { queuePage } from './pages/queue.tsx'
import { searchPage } from './pages/search.tsx'
import { signInPage } from './pages/sign-in.tsx'
import { sourcesPage } from './pages/sources.tsx'
import { todayPage } from './pages/today.tsx'
import { presenceInMemory } from './presence.ts'
import { staticFiles } from './static.ts'
import type { Visitor } from './visitor.ts'

export interface DashboardOptions {
  db: Database
  /** As browsers see it: `http://127.0.0.1:4700`. */
  origin: string
  /** Signs the sign-in cookies. */
  secret: string
  now: () => Date
  /** Source id → Dutch display name. */
  sourceNames: Record<string, string>
  /** Accounts that the sign-in page of a demo offers; they must exist already. */
  demo: Demo | null
  /** Absolute path of this folder in the source tree, for style.css. */
  assets: string
  /** Version of the running rule book. */
  rulebook: string
  /** Can e-mail be sent? */
  mail: 'set' | 'none'
}

/** All pages, written out. */
const pages = [
  signInPage,
  todayPage,
  newsPage,
  queuePage,
  searchPage,
  judgedPage,
  networkPage,
  sourcesPage,
  keysPage,
  accessibilityPage,
]

const formLimit = 64 * 1024

/** The dashboard: guards in their order, then pages. */
export async function createApp(options: DashboardOptions): Promise<Hono<Visitor>> {
  const { db, origin, secret, now, sourceNames, demo, assets, rulebook, mail } = options
  const signIn = await prepareSignIn(db, { origin, secret })
  const presence = presenceInMemory()
  const house: House = {
    db,
    signIn,
    now,
    sourceName: id => sourceNames[id] ?? id,
    demo,
    rulebook,
    presence,
    mail,
  }

  const app = new Hono<Visitor>()
  app.notFound(c => notFound(c, house))
  app.onError((error, c) => failed(error, c, house))

  app.use(strictHeaders)
  app.use(plainAddress)
  app.use(sameOriginWrites(origin))
  app.use(bodyLimit({ maxSize: formLimit }))
  app.route('/', staticFiles(assets))
  app.use(identity(signIn))
  app.use(scope(db))

  app.get('/', c => {
    const visitor = c.get('scope')
    return c.redirect(visitor !== null && readsAdverts(visitor) ? '/vandaag' : '/bronnen', 303)
  })
  for (const page of pages) app.route('/', page(house))
  return app
}
