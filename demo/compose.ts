import type { Chance } from './chance.ts'

/** Writes one line: `[a|b]` draws one of the options, `{name}` takes a value. Options may hold values. */
export function compose(line: string, values: Readonly<Record<string, string>>, chance: Chance): string {
  return line
    .replace(/\[([^\]]*)\]/g, (_, options: string) => chance.pick(options.split('|')))
    .replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name]
      if (value === undefined) throw new Error(`no value for {${name}} in "${line}"`)
      return value
    })
}

/** Small letters, digits and hyphens. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{ASCII}]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
