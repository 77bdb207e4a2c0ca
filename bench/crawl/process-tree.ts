import { readdirSync, readFileSync } from 'node:fs'

/** Memory of a process and everything it started, in MB. */
export interface TreeMemory {
  /** Pages that several share counted once in all: what the machine really gives. */
  shared: number
  /** The sum of what each process has resident. */
  resident: number
}

export function memoryOf(root: number): TreeMemory {
  const sum = { shared: 0, resident: 0 }
  for (const id of treeOf(root)) {
    const text = read(`/proc/${id}/smaps_rollup`)
    const kilobytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0)
    sum.shared += kilobytes('Pss') / 1024
    sum.resident += kilobytes('Rss') / 1024
  }
  return sum
}

function treeOf(root: number): number[] {
  const children = new Map<number, number[]>()
  for (const id of readdirSync('/proc').map(Number).filter(Number.isInteger)) {
    const stat = read(`/proc/${id}/stat`)
    const parent = Number(stat.slice(stat.lastIndexOf(')')).split(' ')[2])
    children.set(parent, [...(children.get(parent) ?? []), id])
  }
  const below = (id: number): number[] => [id, ...(children.get(id) ?? []).flatMap(below)]
  return below(root)
}

/** Empty for a process that ended meanwhile. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
