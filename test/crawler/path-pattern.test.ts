import { expect, it } from 'vitest'
import { comparablePath, matches, pathPattern } from '../../crawler/path-pattern.ts'

/** All texts of up to `length` of these letters. */
function texts(letters: string, length: number): string[] {
  if (length === 0) return ['']
  const shorter = texts(letters, length - 1)
  return [...new Set([...shorter, ...shorter.flatMap(text => [...letters].map(letter => text + letter))])]
}

it('a pattern matches what the same regular expression matches', () => {
  const paths = texts('ab', 6).map(text => `/${text}`)
  const wrong = texts('ab*', 5).flatMap(text =>
    ['', '$'].flatMap(end => {
      const pattern = pathPattern(`/${text}${end}`)
      const expression = new RegExp(`^/${text.replaceAll('*', '.*')}${end}`)
      return paths
        .filter(path => matches(pattern, path) !== expression.test(path))
        .map(path => [text + end, path])
    }),
  )
  expect(wrong).toEqual([])
})

it('a spelling stays what it is when it is spelled again', () => {
  const path = comparablePath(new URL("https://bord.example/a%62%2f*$'é?q=%2F%26+%25"))
  expect(path).toBe("/ab%2F%2A%24'%C3%A9?q=/%26+%25")
  expect(comparablePath(new URL(path as string, 'https://bord.example'))).toBe(path)
})
