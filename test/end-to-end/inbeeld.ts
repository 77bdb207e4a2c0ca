import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type ServedBoards, serveBoards } from '../../demo/boards.ts'
import { nights, storyDay } from '../../demo/story.ts'

const main = resolve(import.meta.dirname, '../../dist/main.js')

export interface Result {
  code: number | null
  signal: NodeJS.Signals | null
  stdout: string
  stderr: string
}

/** Runs the built command line as a user would. */
export function inbeeld(
  args: readonly string[],
  environment: Record<string, string>,
  input = '',
): { child: ChildProcess; result: Promise<Result> } {
  const child = spawn(process.execPath, [main, ...args], {
    env: { PATH: process.env.PATH ?? '', ...environment },
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', part => {
    stdout += part
  })
  child.stderr.on('data', part => {
    stderr += part
  })
  child.stdin.end(input)
  const result = new Promise<Result>(done =>
    child.on('close', (code, signal) => done({ code, signal, stdout, stderr })),
  )
  return { child, result }
}

/** A data folder marked as a demo's, removed afterwards by `remove`. */
export function demoFolder(): { data: string; remove: () => void } {
  const data = mkdtempSync(join(tmpdir(), 'inbeeld-data-'))
  writeFileSync(join(data, 'demo.json'), JSON.stringify({ lastDay: '2026-11-24', played: [] }))
  return { data, remove: () => rmSync(data, { recursive: true, force: true }) }
}

/** The invented sites on four free ports in a row. */
export async function boardsAnywhere(night = nights): Promise<ServedBoards & { port: number }> {
  for (let tries = 0; tries < 50; tries++) {
    const port = 20_000 + Math.floor(Math.random() * 20_000)
    try {
      return { ...(await serveBoards({ port, night: () => night, dayOf: storyDay })), port }
    } catch {
      // Somebody else's port: another try.
    }
  }
  throw new Error('no four free ports in a row')
}
