import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { ArchiveTooLarge, storedZip } from '../../../handover/formats/stored-zip.ts'
import { storedFiles } from '../stored-files.ts'

const content = { 'a/één.txt': ['deel 1, ', 'deel 2'], 'leeg.json': [], 'b.bin': ['\0'.repeat(100_000)] }

async function zipped(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'inbeeld-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'a.zip')
  const file = await open(path, 'w')
  const zip = storedZip(file)
  for (const [name, parts] of Object.entries(content))
    await zip.add(
      name,
      parts.map(part => Buffer.from(part)),
    )
  await zip.finish()
  await file.close()
  return path
}

it('stores every file as it is, under its own name', async () => {
  const files = storedFiles(readFileSync(await zipped()))
  expect([...files].map(([name, bytes]) => [name, bytes.toString()])).toEqual(
    Object.entries(content).map(([name, parts]) => [name, parts.join('')]),
  )
})

it('writes the same bytes for the same content', async () => {
  expect(readFileSync(await zipped())).toEqual(readFileSync(await zipped()))
})

it.skipIf(spawnSync('/usr/bin/python3', ['--version']).status !== 0)(
  'is whole to another program',
  async () => {
    const { stdout, status } = spawnSync('/usr/bin/python3', ['-m', 'zipfile', '-t', await zipped()], {
      encoding: 'utf8',
    })
    expect([status, stdout]).toEqual([0, 'Done testing\n'])
  },
)

it('ends with the error of what was to be stored, and before it is larger than the format can say', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'inbeeld-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = await open(join(folder, 'a.zip'), 'w')
  onTestFinished(() => file.close())
  const failing = async function* () {
    yield Buffer.from('deel 1')
    throw new Error('weg')
  }
  await expect(storedZip(file).add('a', failing())).rejects.toThrow('weg')
  const zip = storedZip(file, 1000)
  await zip.add('a', [Buffer.alloc(500)])
  await expect(zip.add('b', [Buffer.alloc(500)])).rejects.toThrow(ArchiveTooLarge)
})
