import { z } from 'zod'
import { extract } from '../analysis/extract.ts'
import { type Command, exit, put, say } from './command.ts'
import { linesOf } from './lines.ts'

const schema = z.looseObject({ id: z.string(), text: z.string() })

export const extractLines: Command = {
  usage: 'extract < lines.jsonl',
  summary: `Reads {"id","text"} lines on stdin and prints what each text holds, one line per line; stores nothing.`,
  run: async () => {
    let line = 0
    let refused = 0
    for await (const text of linesOf(process.stdin)) {
      line++
      const parsed = schema.safeParse(parseJson(text))
      if (parsed.success) await put(JSON.stringify(extract(parsed.data.id, parsed.data.text)))
      else {
        refused++
        say(`line ${line}: not an object with "id" and "text"`)
      }
    }
    return refused === 0 ? exit.done : exit.badInput
  },
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}
