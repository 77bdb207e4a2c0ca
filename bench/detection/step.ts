/** One step in a process of its own, so that its time and memory can be told. Prints what came out as JSON. */
import { evaluate } from './evaluate.ts'
import { generate } from './first/generate.ts'
import type { SetName } from './first/life.ts'
import type { SayingLanguage } from './first/sayings.ts'
import { analyseAt } from './volume.ts'

const [, , step = '', folder = '', set = 'tuning', seed = '1', adverts = '3000', language = ''] = process.argv

const steps: Record<string, () => Promise<unknown>> = {
  generate: () =>
    generate(folder, {
      set: set as SetName,
      seed,
      adverts: Number(adverts),
      language: language === '' ? null : (language as SayingLanguage),
    }),
  evaluate: () => evaluate(folder),
  analyse: () => analyseAt(folder, set),
}

const result = await steps[step]?.()
if (result !== undefined) process.stdout.write(JSON.stringify(result))
