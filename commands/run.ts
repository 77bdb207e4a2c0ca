import { parseArgs } from 'node:util'
import { type Command, exit, say } from './command.ts'
import { explain } from './explain.ts'
import { commands } from './index.ts'

/**
 * Runs one command line.
 *
 * @returns the exit code.
 */
export async function run(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === 'help') {
    await overview()
    return name === undefined ? exit.usage : exit.done
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (load === undefined) {
    say(`There is no command "${name}". "inbeeld --help" lists them.`)
    return exit.usage
  }
  const command = await load()
  if (rest.includes('--help')) {
    say(`inbeeld ${command.usage}\n\n${command.summary}`)
    return exit.done
  }
  return await guarded(name, command, rest)
}

async function guarded(name: string, command: Command, args: string[]): Promise<number> {
  const stop = new AbortController()
  const interrupt = () => stop.abort()
  process.on('SIGINT', interrupt)
  process.on('SIGTERM', interrupt)
  process.on('SIGHUP', interrupt)
  // A reader that closes the pipe (`| head`) has seen enough.
  process.stdout.on('error', error =>
    process.exit((error as NodeJS.ErrnoException).code === 'EPIPE' ? exit.done : exit.fault),
  )
  try {
    const { values, positionals } = parseArgs({
      args,
      options: command.options ?? {},
      allowPositionals: true,
    })
    const options = values as Record<string, string | boolean | undefined>
    return await command.run({
      name,
      words: positionals,
      options,
      environment: process.env,
      signal: stop.signal,
    })
  } catch (error) {
    const { sentence, code } = explain(error)
    say(code === exit.usage ? `${sentence}\n\nUsage: inbeeld ${command.usage}` : sentence)
    return code
  } finally {
    process.off('SIGINT', interrupt)
    process.off('SIGTERM', interrupt)
    process.off('SIGHUP', interrupt)
  }
}

async function overview(): Promise<void> {
  say('inbeeld <command>\n')
  for (const [name, load] of Object.entries(commands)) {
    const { summary } = await load()
    say(`  ${name.padEnd(12)}${summary.split('\n')[0]}`)
  }
  say('\n"inbeeld <command> --help" says more. Settings stand in .env.example.')
}
