import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Scope } from '../../casework/scope.ts'
import type { Frame } from '../house.ts'
import { gemeenteName, gemeenten } from '../places.ts'
import { general, number, roleNames } from '../words.ts'
import { Key } from './button.tsx'

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
        <a class="skip" href="#inhoud">
          {general.skip}
        </a>
        <TopBar {...frame} />
        <main id="inhoud" class="page">
          {content}
        </main>
        <Footer {...frame} />
        {frame.scope === null ? null : <BottomBar {...frame} />}
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
              {waiting === null ? null : (
                <>
                  <MenuLink href="/vandaag" current={current === 'today'}>
                    {general.today}
                  </MenuLink>
                  <MenuLink href="/wachtrij" current={current === 'queue'}>
                    {general.queue}{' '}
                    <span class="count" data-live-count>
                      {number(waiting)}
                    </span>
                  </MenuLink>
                </>
              )}
              <MenuLink href="/bronnen" current={current === 'sources'}>
                {general.sources}
              </MenuLink>
            </nav>
            {waiting === null || current === 'search' ? null : <SearchField />}
            <div class="who">
              <span class="who__where">{municipalities(scope)}</span>
              <span>
                <b>{scope.name}</b>
                <span class="who__role"> · {roleNames[scope.role]}</span>
              </span>
              <form method="post" action="/afmelden">
                <button type="submit" class="as-link">
                  {general.signOut}
                </button>
              </form>
            </div>
          </>
        )}
      </div>
    </header>
  )
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

function municipalities(scope: Scope): string {
  if (scope.municipalities.length === 0) return general.noMunicipalities
  if (scope.municipalities.length === gemeenten.length) return general.allMunicipalities
  return scope.municipalities.map(gemeenteName).join(', ')
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

function BottomBar({ current, waiting }: Frame) {
  return (
    <nav class="bottom" aria-label={general.bottomMenu}>
      {waiting === null ? null : (
        <>
          <MenuLink href="/vandaag" current={current === 'today'}>
            <Icon path="M4 5h14v14H4zM4 9h14M8 3v4M14 3v4" />
            {general.today}
          </MenuLink>
          <MenuLink href="/wachtrij" current={current === 'queue'}>
            <Icon path="M3 5h16M3 11h16M3 17h10" />
            {general.queue}
          </MenuLink>
          <MenuLink href="/zoeken" current={current === 'search'}>
            <Icon path="M10 4a6 6 0 1 0 0 12a6 6 0 1 0 0-12M14.5 14.5L19 19" />
            {general.searchShort}
          </MenuLink>
        </>
      )}
      <MenuLink href="/bronnen" current={current === 'sources'}>
        <Icon path="M4 19v-6M9 19V8M14 19v-4M19 19V4" />
        {general.sources}
      </MenuLink>
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
