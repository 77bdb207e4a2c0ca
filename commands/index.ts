import type { Command } from './command.ts'

/** Every command, loaded only when called. */
export const commands: Record<string, () => Promise<Command>> = {
  demo: async () => (await import('./demo.ts')).demo,
  night: async () => (await import('./night.ts')).nightly,
  crawl: async () => (await import('./crawl.ts')).crawlNow,
  probe: async () => (await import('./probe.ts')).probeSite,
  reread: async () => (await import('./reread.ts')).rereadCaptures,
  sources: async () => (await import('./sources.ts')).sources,
  statistics: async () => (await import('./statistics.ts')).statistics,
  import: async () => (await import('./import.ts')).importFile,
  extract: async () => (await import('./extract.ts')).extractLines,
  analyse: async () => (await import('./analyse.ts')).analyseNow,
  archive: async () => (await import('./archive.ts')).archive,
  networks: async () => (await import('./networks.ts')).networks,
  serve: async () => (await import('./serve.ts')).serve,
  user: async () => (await import('./user.ts')).user,
  keys: async () => (await import('./keys.ts')).keys,
  log: async () => (await import('./log.ts')).log,
  check: async () => (await import('./check.ts')).check,
}
