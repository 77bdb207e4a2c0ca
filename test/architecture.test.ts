import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { indicators } from '../analysis/indicators/index.ts'
import { commands } from '../commands/index.ts'
import { readers } from '../crawler/readers/index.ts'
import { migrations } from '../storage/migrations/index.ts'

const root = resolve(import.meta.dirname, '..')
/** From left to right: a folder imports only from folders to its left. `demo` stands beside the house. */
const order = ['crawler', 'analysis', 'casework', 'storage', 'handover', 'dashboard']
const top = ['night', 'commands', 'demo', '.']

describe('the order of the house', () => {
  const files = sourceFiles()

  it('has files to look at', () => {
    for (const folder of order)
      expect(files.filter(file => file.startsWith(`${folder}/`)).length, folder).toBeGreaterThan(0)
  })

  it.each(order)('%s imports only leftwards', folder => {
    const allowed = order.slice(0, order.indexOf(folder) + 1)
    const wrong = files
      .filter(file => file.startsWith(`${folder}/`))
      .flatMap(file => imports(file).map(target => ({ file, target })))
      .filter(({ target }) => !allowed.includes(target.split('/')[0] ?? ''))
    expect(wrong).toEqual([])
  })

  it('nobody imports the command line or the night but themselves', () => {
    const wrong = files
      .filter(file => order.includes(file.split('/')[0] ?? ''))
      .flatMap(imports)
      .filter(target => top.includes(dirname(target).split('/')[0] ?? ''))
    expect(wrong).toEqual([])
  })

  it.each([
    ['@crawlee/basic', ['crawler/crawl.ts']],
    ['sharp', ['crawler/picture.ts', 'demo/pictures.ts']],
    ['warcio', ['handover/formats/warc.ts', 'handover/formats/wacz.ts']],
    ['playwright', ['crawler/tab.ts', 'crawler/unfold.ts', 'crawler/walled-browser.ts']],
    ['eld', ['analysis/language.ts']],
    ['franc', ['analysis/language.ts']],
    ['natural', ['analysis/language.ts', 'analysis/stem.ts']],
    ['croner', ['commands/standing.ts']],
    ['nodemailer', ['handover/mail.ts']],
    ['better-sqlite3', ['storage/database.ts']],
    ['better-auth', files.filter(file => file.startsWith('dashboard/'))],
  ])('only its owner imports %s', (name, owners) => {
    const importers = files.filter(file =>
      packages(file).some(imported => imported === name || imported.startsWith(`${name}/`)),
    )
    expect(importers.length).toBeGreaterThan(0)
    expect(importers.filter(file => !owners.includes(file))).toEqual([])
  })

  it('analysis and casework are pure: no files, no network, no clock, no chance', () => {
    const pure = files.filter(file => /^(analysis|casework|crawler\/fields)\//.test(file))
    const impure = /from 'node:(?!util|module|url)|\bfetch\(|Math\.random|Date\.now\(|new Date\(\)|process\./
    expect(pure.filter(file => impure.test(read(file)))).toEqual([])
  })

  it('natural is never imported from its root', () => {
    expect(files.filter(file => packages(file).includes('natural'))).toEqual([])
  })

  it('has no folder or file without a subject', () => {
    expect(files.filter(file => /(^|\/)(utils?|helpers?|common|misc|shared)(\/|\.tsx?$)/.test(file))).toEqual(
      [],
    )
  })
})

describe('written-out lists are complete', () => {
  it('indicators', () => {
    expect(indicators.map(indicator => indicator.id).sort()).toEqual(namesIn('analysis/indicators'))
  })
  it('readers', () => {
    expect(Object.keys(readers).sort()).toEqual(
      namesIn('crawler/readers').filter(name => !['reader', 'json-path', 'microdata'].includes(name)),
    )
  })
  it('migrations', () => {
    expect(Object.keys(migrations)).toEqual(namesIn('storage/migrations'))
  })
  it('commands', () => {
    const parts = ['command', 'run', 'world', 'explain', 'standing']
    parts.push(
      'dry-run',
      'demo-accounts',
      'run-end',
      'lines',
      'live',
      'progress',
      'progress-line',
      'source-health',
      'health-table',
      'probe-preview',
    )
    expect(Object.keys(commands).sort()).toEqual(namesIn('commands').filter(name => !parts.includes(name)))
  })
  it('pages', () => {
    const app = read('dashboard/app.tsx')
    const pages = namesIn('dashboard/pages')
    expect(pages.length).toBeGreaterThan(2)
    expect(pages.filter(name => !app.includes(`./pages/${name}.tsx`))).toEqual([])
  })
  it('settings in .env.example', () => {
    const known = [...read('config.ts').matchAll(/^ {2}(INBEELD_\w+):/gm)].map(found => found[1])
    expect(known.length).toBeGreaterThan(5)
    const example = read('.env.example')
    expect(known.filter(name => !example.includes(`${name}=`))).toEqual([])
  })
})

function sourceFiles(): string[] {
  return [...order, 'night', 'commands', 'demo', '.'].flatMap(folder =>
    readdirSync(join(root, folder), { recursive: folder !== '.', encoding: 'utf8' })
      .filter(name => /\.tsx?$/.test(name) && !name.endsWith('.config.ts'))
      .map(name => (folder === '.' ? name : `${folder}/${name}`)),
  )
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}

/** Project files that a file imports, types included, relative to the root. */
function imports(file: string): string[] {
  return specifiers(file)
    .filter(specifier => specifier.startsWith('.'))
    .map(specifier => relative(root, resolve(root, dirname(file), specifier)))
}

function packages(file: string): string[] {
  return specifiers(file).filter(specifier => !specifier.startsWith('.'))
}

function specifiers(file: string): string[] {
  return [...read(file).matchAll(/(?:from|import|import\.meta\.resolve)\s*\(?\s*'([^']+)'/g)].map(
    found => found[1] ?? '',
  )
}

function namesIn(folder: string): string[] {
  const path = join(root, folder)
  if (!existsSync(path)) return []
  return readdirSync(path)
    .filter(name => /\.tsx?$/.test(name) && name !== 'index.ts')
    .map(name => name.replace(/\.tsx?$/, ''))
    .sort()
}
