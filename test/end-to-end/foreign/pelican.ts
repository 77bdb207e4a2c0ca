import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Post } from './posts.ts'
import { type Served, serve } from './served.ts'

export const hasPelican = spawnSync('pelican', ['--version']).status === 0

/** A weblog by Pelican, with the theme and the lay-out that it has of itself, twenty posts to a page. */
export function servePelican(folder: string, posts: readonly Post[]): Promise<Served> {
  const content = join(folder, 'content')
  mkdirSync(content)
  for (const post of posts) writeFileSync(join(content, `${post.slug}.md`), markdown(post))
  writeFileSync(
    join(folder, 'pelicanconf.py'),
    "SITENAME = 'Prikbord'\nAUTHOR = 'Beheer'\nTIMEZONE = 'Europe/Amsterdam'\nDEFAULT_LANG = 'nl'\nDEFAULT_PAGINATION = 20\n",
  )
  const output = join(folder, 'output')
  const built = spawnSync(
    'pelican',
    [content, '-o', output, '-s', join(folder, 'pelicanconf.py'), '-t', 'simple'],
    {
      encoding: 'utf8',
    },
  )
  if (built.status !== 0) throw new Error(`pelican did not build:\n${built.stderr}`)
  return serve(port => [
    '/usr/bin/python3',
    '-u',
    '-m',
    'http.server',
    String(port),
    '--bind',
    '127.0.0.1',
    '--directory',
    output,
  ])
}

function markdown({ slug, title, name, age, place, text, phone, on }: Post): string {
  return `Title: ${title}
Date: ${on} 12:00
Category: ${place}
Slug: ${slug}

${text.join('\n\n')}

- Naam: ${name}
- Leeftijd: ${age}
- Plaats: ${place}
- Telefoon: ${phone}
`
}
