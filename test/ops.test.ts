import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commands } from '../commands/index.ts'

const root = resolve(import.meta.dirname, '..')
const files = readdirSync(join(root, 'ops'))
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const units = files.filter(file => /\.(service|timer)$/.test(file))

describe('the units', () => {
  it('start commands that there are', () => {
    const started = units.flatMap(unit =>
      [...read(`ops/${unit}`).matchAll(/^ExecStart=.* (\w+)$/gm)].map(found => found[1] ?? ''),
    )
    expect(started.sort()).toEqual(['night', 'serve'])
    for (const command of started) expect(commands).toHaveProperty(command)
  })

  it('set settings that there are', () => {
    const known = read('.env.example')
    const set = files.flatMap(file => read(`ops/${file}`).match(/INBEELD_[A-Z]+/g) ?? [])
    expect(set.length).toBeGreaterThan(5)
    expect(set.filter(name => !known.includes(`${name}=`))).toEqual([])
  })

  const systemd = spawnSync('systemd-analyze', ['--version']).status === 0
  it.skipIf(!systemd)('are well written and expose little, alone and with each addition', () => {
    const folder = mkdtempSync(join(tmpdir(), 'inbeeld-units-'))
    try {
      for (const unit of units)
        writeFileSync(join(folder, unit), read(`ops/${unit}`).replaceAll('/opt/inbeeld', root))
      const analyse = (words: string[], unit: string) => {
        const { status, stdout, stderr } = spawnSync('systemd-analyze', [...words, join(folder, unit)], {
          encoding: 'utf8',
        })
        expect(`${stderr}${status === 0 ? '' : stdout}`, unit).toBe('')
      }
      const check = () => {
        for (const unit of units) analyse(['verify'], unit)
        for (const unit of units.filter(name => name.endsWith('.service')))
          analyse(['security', '--offline=true', '--threshold=25'], unit)
      }
      check()
      for (const service of units.filter(name => name.endsWith('.service'))) {
        mkdirSync(join(folder, `${service}.d`))
        for (const conf of files.filter(name => name.endsWith('.conf')))
          cpSync(join(root, 'ops', conf), join(folder, `${service}.d`, conf))
      }
      check()
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
