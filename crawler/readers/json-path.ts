/**
 * The texts at a dotted path: `a.b`, `a.b[].c` for every member of a list. Numbers become text, objects and
 * nulls are nothing.
 */
export function textsAt(json: unknown, path: string): string[] {
  return valuesAt(json, path).filter(isScalar).map(String)
}

/** Whatever stands at a dotted path; the members of a list one by one. */
export function valuesAt(json: unknown, path: string): unknown[] {
  let values: unknown[] = [json]
  for (const step of path.split('.')) {
    const list = step.endsWith('[]')
    const name = list ? step.slice(0, -2) : step
    values = values.flatMap(value => {
      const member = name === '' ? value : memberOf(value, name)
      return list && Array.isArray(member) ? member : [member]
    })
  }
  return values.flatMap(value => (Array.isArray(value) ? value : [value]))
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
  return (value as Record<string, unknown>)[name]
}

function isScalar(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number'
}

/** JSON as a site writes it; null when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}
