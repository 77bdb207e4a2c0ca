import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Post } from './posts.ts'
import { type Served, serve } from './served.ts'

const program = '/usr/share/dokuwiki'
export const hasDokuwiki =
  existsSync(join(program, 'doku.php')) && spawnSync('php', ['--version']).status === 0

const perPage = 25

/** A wiki by DokuWiki as Debian installs it, its data elsewhere; every page was edited twice, so that each has a history. */
export function serveDokuwiki(folder: string, posts: readonly Post[]): Promise<Served> {
  const [conf, data] = [join(folder, 'conf'), join(folder, 'data')]
  mkdirSync(conf)
  for (const kind of [
    'attic',
    'cache',
    'index',
    'locks',
    'log',
    'media',
    'media_attic',
    'media_meta',
    'meta',
    'pages',
    'tmp',
  ])
    mkdirSync(join(data, kind), { recursive: true })
  writeFileSync(
    join(conf, 'local.php'),
    `<?php $conf['title'] = 'Prikbord'; $conf['lang'] = 'nl'; $conf['savedir'] = '${data}'; $conf['useacl'] = 0;`,
  )
  const settings = join(folder, 'settings.php')
  writeFileSync(settings, `<?php define('DOKU_CONF', '${conf}/');`)
  const php = ['-d', `auto_prepend_file=${settings}`, '-d', 'display_errors=stderr']
  const writing = join(folder, 'write.php')
  writeFileSync(writing, writePages)
  const written = spawnSync('php', [...php, writing], {
    input: JSON.stringify(pagesOf(posts)),
    encoding: 'utf8',
  })
  if (written.status !== 0)
    throw new Error(`DokuWiki did not take the pages:\n${written.stdout}${written.stderr}`)
  return serve(port => ['php', ...php, '-S', `127.0.0.1:${port}`, '-t', program])
}

const writePages = `<?php
require '${program}/inc/init.php';
$pages = json_decode(stream_get_contents(STDIN), true);
foreach ($pages as [$id, $text]) saveWikiText($id, 'Volgt nog.', 'begin');
sleep(1);
foreach ($pages as [$id, $text]) saveWikiText($id, $text, 'ingevuld');
`

/** The pages of the wiki: one for each post, and lists that lead on to each other. */
function pagesOf(posts: readonly Post[]): [id: string, text: string][] {
  const lists = Array.from({ length: Math.ceil(posts.length / perPage) }, (_, n) => n)
  const list = (n: number) => (n === 0 ? 'prikbord:start' : `prikbord:blad${n + 1}`)
  return [
    ['start', '====== Welkom ======\nKijk op het [[prikbord:start|prikbord]], of in de [[spelregels]].\n'],
    ['spelregels', '====== Spelregels ======\nHoud het netjes.\n'],
    ...posts.map((post): [string, string] => [`prikbord:${post.slug}`, page(post)]),
    ...lists.map((n): [string, string] => [
      list(n),
      [
        `====== Prikbord, blad ${n + 1} ======`,
        ...posts
          .slice(n * perPage, (n + 1) * perPage)
          .map(({ slug, title, place }) => `  * [[prikbord:${slug}|${title}]], ${place}`),
        '',
        n + 1 < lists.length ? `[[${list(n + 1)}|Volgende berichten]]` : '',
        '',
      ].join('\n'),
    ]),
  ]
}

function page({ title, name, age, place, text, phone, on }: Post): string {
  return `====== ${title} ======

${text.join('\n\n')}

^ Naam | ${name} |
^ Leeftijd | ${age} |
^ Plaats | ${place} |
^ Telefoon | ${phone} |
^ Geplaatst | ${on} |
`
}
