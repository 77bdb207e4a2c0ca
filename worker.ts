import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { home } from './config.ts'

const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }

/** What reads pages here, for the captures. */
export const software = `inbeeld/${version} node/${process.versions.node}`

/** Names this process in leases: host, process, and its start, since process numbers come back. */
export const worker = [hostname(), process.pid, startOf(process.pid)].join('/')

/** A worker of this machine whose process is gone will never release what it holds. */
export function workerIsDead(name: string): boolean {
  const [host, pid, start] = name.split('/')
  return host === hostname() && startOf(Number(pid)) !== start
}

/** When a process started, in clock ticks since boot; empty when there is no such process or no such list. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    // A zombie has ended, only nobody has asked how.
    return fields[0] === 'Z' ? '' : (fields[19] ?? '')
  } catch {
    return ''
  }
}

/** Says honestly who we are and how to reach us. */
export function userAgent(contact: string): string {
  return contact === '' ? `inbeeld/${version}` : `inbeeld/${version} (+${contact})`
}
