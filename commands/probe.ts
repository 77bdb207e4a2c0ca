import { readSettings } from '../config.ts'
import { findChromium } from '../crawler/chromium.ts'
import { localDay } from '../crawler/lawful.ts'
import { realTimer } from '../crawler/manners.ts'
import type { Decided } from '../crawler/probe/source-file.ts'
import { sourceFile } from '../crawler/probe/source-file.ts'
import { isLoopback } from '../crawler/source.ts'
import { look } from '../night/look.ts'
import { type Call, type Command, exit, put, say, WrongUsage } from './command.ts'
import { preview } from './probe-preview.ts'

const paces = { own: 6000, real: 20 }

export const probeSite: Command = {
  usage:
    'probe <url> [--browser] [--id ID] [--basis DOCUMENT --owner O --dpia D --from DATE --until DATE --municipalities GM0917,…]',
  summary: `Looks at one page of a site and proposes a source file for it, on stdout.
A preview of what it would read, masked, goes to stderr. Nothing is stored.
Asks at most for robots.txt, this page, one advert that it links to, sitemap.xml, and three parts of one that is split.
Outside this machine only with --basis; what else a basis needs is left as a blank to fill in.
--browser lets Chromium draw the pages first.`,
  options: {
    browser: { type: 'boolean' },
    id: { type: 'string' },
    basis: { type: 'string' },
    owner: { type: 'string' },
    dpia: { type: 'string' },
    from: { type: 'string' },
    until: { type: 'string' },
    municipalities: { type: 'string' },
  },
  run: async call => {
    const [address, ...more] = call.words
    const url = address === undefined || more.length > 0 ? null : URL.parse(address)
    if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
      throw new WrongUsage('Give one address that begins with http:// or https://.')
    url.hash = ''
    const { contact, chromium, clock } = readSettings(call.environment)
    const decided = decide(call, url, localDay(clock()))
    const browser = call.options.browser === true
    const world = { contact, clock, chromium: findChromium(chromium), timer: realTimer, signal: call.signal }
    const proposal = await look(world, url.href, { ...decided, browser })
    await put(sourceFile(proposal, decided).trimEnd())
    for (const line of preview(proposal, clock().toISOString())) say(line)
    return exit.done
  },
}

function decide({ options }: Call, url: URL, today: string): Decided {
  const demo = isLoopback(url.hostname)
  const text = (name: string) => {
    const value = options[name]
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
  }
  const id = text('id') ?? idFor(url)
  if (!/^[a-z][a-z0-9-]{1,39}$/.test(id))
    throw new WrongUsage('--id takes small letters, digits and hyphens.')
  if (demo) return { id, demo, perMinute: paces.own, basis: null }
  const document = text('basis')
  if (document === null)
    throw new WrongUsage(
      'A site elsewhere is looked at only with --basis, which names the document that allows it.',
    )
  const [validFrom, validUntil] = [text('from'), text('until')]
  if ([validFrom, validUntil].some(day => day !== null && !/^\d{4}-\d{2}-\d{2}$/.test(day)))
    throw new WrongUsage('--from and --until take a day as 2026-12-31.')
  if ((validFrom !== null && today < validFrom) || (validUntil !== null && today > validUntil))
    throw new WrongUsage('This basis does not hold today, so nothing is asked of the site.')
  const municipalities = (text('municipalities') ?? '').split(',').filter(code => code !== '')
  const basis = { document, owner: text('owner'), dpia: text('dpia'), validFrom, validUntil, municipalities }
  return { id, demo, perMinute: paces.real, basis }
}

function idFor({ hostname, port }: URL): string {
  const name = `${hostname.replace(/^www\./, '')}${port === '' ? '' : `-${port}`}`
  const id = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return (/^[a-z]/.test(id) ? id : `site-${id}`).slice(0, 40)
}
