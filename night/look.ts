import { BadAnswer } from '../crawler/bad-answer.ts'
import { SourceBroken } from '../crawler/fault.ts'
import { createManners, gapBetween } from '../crawler/manners.ts'
import { type Proposal, probe } from '../crawler/probe.ts'
import type { Source } from '../crawler/source.ts'
import { openSite } from './site.ts'
import type { World } from './world.ts'

/**
 * Looks at a site of which no source file exists yet, under the manners of every other one: robots.txt, this page, one
 * advert that it links to, and sitemap.xml, one after the other.
 *
 * @throws SourceBroken when the site does not want it, is not there, or shows nothing that is recognised.
 */
export async function look(
  world: Pick<World, 'chromium' | 'contact' | 'timer' | 'signal' | 'clock'>,
  url: string,
  { demo, perMinute, browser }: { demo: boolean; perMinute: number; browser: boolean },
): Promise<Proposal> {
  const { timer, signal, clock } = world
  const site = await openSite(world, unread(url, demo, perMinute, browser))
  try {
    const { fetch, robots } = site
    const manners = createManners(gapBetween(perMinute, robots), timer)
    const turn = () => manners.turn(signal)
    const ask = async (page: string) => {
      if (!robots.allows(page)) throw new SourceBroken('robots.txt does not allow a page that is needed')
      await turn()
      signal.throwIfAborted()
      return await fetch(page, {}, { allows: robots.allows, turn }).catch(error => {
        throw error instanceof BadAnswer ? new SourceBroken(error.message) : error
      })
    }
    return await probe(url, { ask, browser, now: clock().toISOString() })
  } finally {
    await site.close()
  }
}

/** A list is drawn when it has some links, an advert when it has a heading: more is not known of either. */
const drawn = ':nth-match(a[href], 8), h1, dt, th'

function unread(url: string, demo: boolean, perMinute: number, browser: boolean): Source {
  return {
    id: 'probe',
    name: 'probe',
    home: `${new URL(url).origin}/`,
    demo,
    basis: [],
    statistics: null,
    gate: null,
    schedule: { everyHours: 24, hours: null },
    manners: { perMinute, browser, unseenNights: 7 },
    listing: { kind: 'sitemap', start: ['/sitemap.xml'], advert: '', mostPages: 1 },
    advert: {
      ref: { path: '(.+)' },
      reader: 'html',
      ready: drawn,
      country: 'NL',
      fields: {},
      strip: [],
      ignore: [],
      pictures: null,
    },
    expect: { adverts: 0 },
  }
}
