import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { firstSet } from './first/generate.ts'

// `extract` on a million lines through a pipe: does its memory stay flat? Needs a build.
const lines = Number(process.argv[2] ?? 1_000_000)
const every = lines / 20
const texts = [...firstSet('tune'), ...firstSet('validation')].map(({ text }) => text)
const child = spawn(process.execPath, [join(import.meta.dirname, '../../dist/main.js'), 'extract'], {
  stdio: ['pipe', 'pipe', 'inherit'],
})

const field = (file: string, name: string) =>
  Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${child.pid}/${file}`, 'utf8'))?.[1])
const samples: { line: number; megabytes: number }[] = []
let read = 0
let characters = 0
/** Seconds of user and system time. */
let cpu = 0
const reading = (async () => {
  for await (const line of createInterface({ input: child.stdout })) {
    read++
    characters += line.length
    if (read % every !== 0) continue
    samples.push({ line: read, megabytes: Math.round(field('status', 'VmRSS') / 1024) })
    const times = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    cpu = (Number(times[11]) + Number(times[12])) / 100
  }
})()
for (let line = 0; line < lines; line++) {
  // A number of its own in each line, so that nothing can be remembered.
  const text = `${texts[line % texts.length]} ${line}`
  if (!child.stdin.write(`${JSON.stringify({ id: String(line), text })}\n`))
    await new Promise(resolve => child.stdin.once('drain', resolve))
}
child.stdin.end()
await reading
const peak = Math.max(...samples.map(({ megabytes }) => megabytes))
process.stderr.write(
  `${read} lines, ${(characters / 1e6).toFixed(0)} MB out, ${Math.round(read / cpu)} lines a second of CPU time\n` +
    `MB resident at every twentieth: ${samples.map(({ megabytes }) => megabytes).join(' ')} (peak ${peak})\n`,
)
process.stdout.write(`${JSON.stringify({ lines: read, cpuSeconds: cpu, samples })}\n`)
