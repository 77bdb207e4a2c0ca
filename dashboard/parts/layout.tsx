import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import { may, type Scope } from '../../casework/scope.ts'
import type { Frame } from '../house.ts'
import { gemeenteName, gemeenten } from '../places.ts'
import { general, number, roleNames } from '../words.ts'
import { Key } from './button.tsx'
import { Form, FormToken } from './form.tsx'

/** The whole page around its content. */
export function page(title: string, frame: Frame, content: Child) {
  return html`<!doctype html>${<Document title={title} frame={frame} content={content} />}`
}

function Document({ title, frame, content }: { title: string; frame: Frame; content: Child }) {
  return (
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{general.title(title)}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/style.css" />
        <script type="module" src="/islands/keys.js" />
        <script type="module" src="/islands/live.js" />
      </head>
      <body>
        <FormToken.Provider value={frame.formToken}>
          <a class="skip" href="#inhoud">
            {general.skip}
          </a>
          <TopBar {...frame} />
          <main id="inhoud" class="page">
            {content}
          </main>
          <Footer {...frame} />
          {frame.scope === null ? null : <BottomBar {...frame} />}
        </FormToken.Provider>
      </body>
    </html>
  )
}

function TopBar({ scope, current, waiting }: Frame) {
  return (
    <header class="bar">
      <div class="bar__in">
        <a class="wordmark" href="/">
          in<b>beeld</b>
        </a>
        {scope === null ? null : (
          <>
            <nav class="menu" aria-label={general.mainMenu}>
              {menuOf(scope).map(({ href, text, part }) => (
                <MenuLink href={href} current={current === part}>
                  {text}{' '}
                  {part === 'queue' && waiting !== null ? (
                    <span class="count" data-live-count>
                      {number(waiting)}
                    </span>
                  ) : null}
                </MenuLink>
              ))}
            </nav>
            {waiting === null || current === 'search' ? null : <SearchField />}
            <div class="who">
              <span class="who__where">{municipalitiesText(scope.municipalities)}</span>
              <a href="/sessies" class="who__name">
                <b>{scope.name}</b>
                <span class="who__role"> · {roleNames[scope.role]}</span>
              </a>
              <Form action="/afmelden">
                <button type="submit" class="as-link">
                  {general.signOut}
                </button>
              </Form>
            </div>
          </>
        )}
      </div>
    </header>
  )
}

interface MenuItem {
  href: string
  text: string
  part: NonNullable<Frame['current']>
  icon: string
}

/** What there is for this role. */
function menuOf(scope: Scope): MenuItem[] {
  const reads = may(scope, 'read-adverts')
  const items: (MenuItem | null)[] = [
    reads
      ? { href: '/vandaag', text: general.today, part: 'today', icon: 'M4 5h14v14H4zM4 9h14M8 3v4M14 3v4' }
      : null,
    reads ? { href: '/wachtrij', text: general.queue, part: 'queue', icon: 'M3 5h16M3 11h16M3 17h10' } : null,
    reads ? { href: '/casussen', text: general.cases, part: 'cases', icon: 'M3 7h16v11H3zM8 7V4h6v3' } : null,
    { href: '/bronnen', text: general.sources, part: 'sources', icon: 'M4 19v-6M9 19V8M14 19v-4M19 19V4' },
    may(scope, 'see-bases')
      ? { href: '/grondslagen', text: general.bases, part: 'bases', icon: 'M5 3h12v16H5zM8 8h6M8 12h6' }
      : null,
    may(scope, 'see-rights')
      ? {
          href: '/rechten',
          text: general.rights,
          part: 'rights',
          icon: 'M7 11h8v8H7zM8 11V7a3 3 0 0 1 6 0v4',
        }
      : null,
    { href: '/logboek', text: general.log, part: 'log', icon: 'M4 5h2M9 5h9M4 11h2M9 11h9M4 17h2M9 17h9' },
  ]
  return items.filter(item => item !== null)
}

function SearchField() {
  return (
    <search class="bar__search">
      <form method="get" action="/zoeken">
        <input
          type="search"
          name="woorden"
          maxlength={200}
          autocomplete="off"
          placeholder={general.search}
          aria-label={general.search}
          data-search
        />
        <Key>/</Key>
      </form>
    </search>
  )
}

function MenuLink({ href, current, children }: { href: string; current: boolean; children?: Child }) {
  return (
    <a href={href} aria-current={current ? 'page' : undefined}>
      {children}
    </a>
  )
}

export function municipalitiesText(codes: readonly string[]): string {
  if (codes.length === 0) return general.noMunicipalities
  if (codes.length === gemeenten.length) return general.allMunicipalities
  return codes.map(gemeenteName).join(', ')
}

function Footer({ demo, rulebook }: Frame) {
  return (
    <footer class="foot">
      {demo ? <span>{general.demo}</span> : null}
      <span>{general.rulebook(rulebook)}</span>
      <a class="foot__keys" href="/toetsen">
        <Key>?</Key> {general.keys}
      </a>
      <a href="/toegankelijkheid">{general.accessibility}</a>
    </footer>
  )
}

function BottomBar({ scope, current }: Frame) {
  return (
    <nav class="bottom" aria-label={general.bottomMenu}>
      {(scope === null ? [] : menuOf(scope)).map(({ href, text, part, icon }) => (
        <MenuLink href={href} current={current === part}>
          <Icon path={icon} />
          {text}
        </MenuLink>
      ))}
    </nav>
  )
}

function Icon({ path }: { path: string }) {
  return (
    <svg viewBox="0 0 22 22" width="22" height="22" aria-hidden="true" focusable="false">
      <path d={path} fill="none" stroke="currentColor" stroke-width="2" />
    </svg>
  )
}
