import { Hono } from 'hono'
import { localDay } from '../../crawler/lawful.ts'
import { type Watched, watchedBy } from '../../storage/decisions.ts'
import { digestWishOf, wishDigest } from '../../storage/digest-wishes.ts'
import { type News, newsSince } from '../../storage/news.ts'
import { queueCounts } from '../../storage/queue-counts.ts'
import { type SourceView, sourceViews } from '../../storage/runs-view.ts'
import { readForm } from '../form.ts'
import { advertReaders } from '../guards/scope.ts'
import { frameOf, type House, scopeIn } from '../house.ts'
import { lastClosing, longDayText } from '../moments.ts'
import { ButtonLink } from '../parts/button.tsx'
import { page } from '../parts/layout.tsx'
import { MorningMail } from '../parts/morning-mail.tsx'
import { NewsPane } from '../parts/news-pane.tsx'
import { NightPane } from '../parts/night-pane.tsx'
import { TasksPane } from '../parts/tasks-pane.tsx'
import type { Visitor } from '../visitor.ts'
import { today as words } from '../words.ts'

const msPerDay = 86_400_000
const daysAhead = 7

/** How the night went, and what cannot wait. */
export function todayPage(house: House): Hono<Visitor> {
  const app = new Hono<Visitor>()

  app.get('/vandaag', advertReaders, async c => {
    const scope = scopeIn(c)
    const { db } = house
    const now = house.now()
    const ahead = localDay(new Date(now.getTime() + daysAhead * msPerDay))
    const view = {
      house,
      since: lastClosing(now),
      municipalities: scope.municipalities,
      sources: await sourceViews(db, now),
      counts: await queueCounts(db, scope),
      watched: await watchedBy(db, scope, ahead),
      news: await newsSince(db, lastClosing(now)),
      wish: house.mail === 'none' ? null : await digestWishOf(db, scope.user),
    }
    return c.html(page(words.title, await frameOf(c, house, 'today'), <Today {...view} />))
  })

  app.post('/vandaag/bericht', advertReaders, async c => {
    const field = await readForm(c)
    await wishDigest(house.db, scopeIn(c).user, field('bericht') === 'ja', house.now().toISOString())
    return c.redirect('/vandaag', 303)
  })

  return app
}

interface Shown {
  house: House
  since: string
  municipalities: readonly string[]
  sources: SourceView[]
  counts: { total: number; minors: number }
  watched: Watched[]
  news: Map<string, News>
  wish: Awaited<ReturnType<typeof digestWishOf>> | null
}

function Today(shown: Shown) {
  const { house, sources, counts, watched, wish } = shown
  const nightly = sources.filter(({ kind }) => kind !== 'import')
  const read = nightly.filter(({ nights }) => nights.at(-1)?.run?.outcome === 'done')
  const day = localDay(house.now())
  const due = watched.filter(({ watchUntil }) => watchUntil <= day)
  return (
    <>
      <div class="head">
        <div>
          <h1>{longDayText(house.now())}</h1>
          <p class="lead today__lead">
            {words.night(read.length, nightly.length)} {words.waiting(counts.total, counts.minors)}{' '}
            {words.watched(due.length)}
          </p>
        </div>
        <div class="head__acts">
          <ButtonLink href="/wachtrij" kind="primary" keys="w">
            {words.toQueue}
          </ButtonLink>
        </div>
      </div>
      <div class="today">
        <div>
          <TasksPane watched={watched} house={house} />
          <NewsPane {...shown} />
          {wish === null ? null : <MorningMail {...wish} />}
        </div>
        <NightPane sources={sources} house={house} />
      </div>
    </>
  )
}
