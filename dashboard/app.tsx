import { Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { readsAdverts } from '../casework/scope.ts'
import { isLoopback, type Source } from '../crawler/source.ts'
import type { Chain } from '../storage/access-log.ts'
import type { Database } from '../storage/database.ts'
import { plainAddress } from './guards/address.ts'
import { ownForms, sameOriginWrites } from './guards/csrf.ts'
import { strictHeaders } from './guards/headers.ts'
import { identity, secondFactor } from './guards/identity.ts'
import { whereFrom } from './guards/origin.ts'
import { scope } from './guards/scope.ts'
import { type IdentityProvider, prepareSignIn } from './guards/sign-in.ts'
import { spentCodes } from './guards/spent-codes.ts'
import type { Demo, House } from './house.ts'
import { accessibilityPage } from './pages/accessibility.tsx'
import { basesPage } from './pages/bases.tsx'
import { casePage } from './pages/case.tsx'
import { casesPage } from './pages/cases.tsx'
import { failed, notFound } from './pages/faults.tsx'
import { judgedPage } from './pages/judged.tsx'
import { keysPage } from './pages/keys.tsx'
import { logPage } from './pages/log.tsx'
import { networkPage } from './pages/network.tsx'
import { networkActs } from './pages/network-acts.tsx'
import { newsPage } from './pages/news.tsx'
import { providerPage } from './pages/provider.tsx'
import { queuePage } from './pages/queue.tsx'
import { rightsPage } from './pages/rights.tsx'
import { searchPage } from './pages/search.tsx'
import { secondFactorPage } from './pages/second-factor.tsx'
import { sessionsPage } from './pages/sessions.tsx'
import { signInPage } from './pages/sign-in.tsx'
import { signInCodePage } from './pages/sign-in-code.tsx'
import { sourcesPage } from './pages/sources.tsx'
import { todayPage } from './pages/today.tsx'
import { presenceInMemory } from './presence.ts'
import { staticFiles } from './static.ts'
import type { Visitor } from './visitor.ts'

export interface DashboardOptions {
  db: Database
  /** As browsers see it: `http://127.0.0.1:4700`. */
  origin: string
  /** Signs the sign-in cookies and the forms. */
  secret: string
  now: () => Date
  /** Writes down who does what, and opens what is sealed. */
  chain: Chain
  provider: IdentityProvider | null
  sources: readonly Source[]
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
  signInCodePage,
  providerPage,
  secondFactorPage,
  sessionsPage,
  todayPage,
  newsPage,
  queuePage,
  searchPage,
  judgedPage,
  networkPage,
  networkActs,
  casesPage,
  casePage,
  sourcesPage,
  basesPage,
  rightsPage,
  logPage,
  keysPage,
  accessibilityPage,
]

const formLimit = 64 * 1024
const paperLimit = 10 * 1024 * 1024

/** The dashboard: guards in their order, then pages. */
export function createApp(options: DashboardOptions): Hono<Visitor> {
  const { db, origin, secret, now, sourceNames, assets, rulebook, chain, provider, mail } = options
  // Passwords that everybody knows are for a demo on one's own machine.
  const known = isLoopback(new URL(origin).hostname)
  const demo = options.demo === null || known ? options.demo : { accounts: [] }
  const signIn = prepareSignIn(db, { origin, secret, now, provider })
  const house: House = {
    db,
    signIn,
    provider: provider === null ? 'none' : 'set',
    chain,
    spent: spentCodes(),
    now,
    sourceName: id => sourceNames[id] ?? id,
    sources: new Map(options.sources.map(source => [source.id, source])),
    demo,
    rulebook,
    presence: presenceInMemory(),
    mail,
  }

  const app = new Hono<Visitor>()
  app.notFound(c => notFound(c, house))
  app.onError((error, c) => failed(error, c, house))

  app.use(strictHeaders)
  app.use(plainAddress)
  app.use(whereFrom)
  app.use(sameOriginWrites(origin))
  app.use(limited)
  app.route('/', staticFiles(assets))
  app.use(identity(signIn, now))
  app.use(ownForms(secret))
  app.use(secondFactor(demo))
  app.use(scope(db))

  app.get('/', c => {
    const visitor = c.get('scope')
    return c.redirect(visitor !== null && readsAdverts(visitor) ? '/vandaag' : '/bronnen', 303)
  })
  for (const page of pages) app.route('/', page(house))
  return app
}

/** A form is small; only a paper may be larger. */
const limited: MiddlewareHandler<Visitor> = async (c, next) =>
  await bodyLimit({ maxSize: c.req.path === '/grondslagen/stuk' ? paperLimit : formLimit })(c, next)
