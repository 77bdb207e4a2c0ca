import { describe, expect, test } from 'vitest'
import { findNames, normaliseName } from '../../../crawler/fields/name.ts'

describe('normaliseName', () => {
  test.each<[written: string, read: string | null]>([
    ['★ Lisa ★', 'lisa'],
    ['Léa', 'lea'],
    ['MISS Emma', 'emma'],
    ['𝓛𝓲𝓼𝓪', 'lisa'],
    ['🅻🅸🆂🅰', 'lisa'],
    ['Lisa Marie', 'lisa'],
    ['Anne-Marie', 'anne-marie'],
    ['Lisa22', 'lisa'],
    ['Małgorzata', 'malgorzata'],
    ['Sexy Girl', null],
    ['nieuw', null],
    ['xx', null],
    ['22', null],
    ['', null],
  ])('%s', (written, read) => expect(normaliseName(written)).toBe(read))
})

describe('findNames', () => {
  test.each<[written: string, ...read: string[]]>([
    ['Besuche im Hotel sind möglich.'],
    ['You can call me day and night.'],
    ['Please call me Ruby.', 'ruby'],
    ['Hoi, ik ben Lisa en ik', 'lisa'],
    ['mijn naam is lisa', 'lisa'],
    ['My name is Emma', 'emma'],
    ['Ich bin Anna', 'anna'],
    ['ich heiße anna', 'anna'],
    ['je m’appelle Zoé', 'zoe'],
    ['me llamo Sofía', 'sofia'],
    ['mă numesc Elena', 'elena'],
    ['nazywam się Kasia', 'kasia'],
    ['A nevem Kata', 'kata'],
    ['wij zijn Lisa en Emma', 'lisa', 'emma'],
    ['vraag naar Lisa', 'lisa'],
    ['Liefs Lisa', 'lisa'],
    ['tot snel, xx Lisa', 'lisa'],
    ['ik ben nieuw'],
    ['ik ben 22'],
    ['Ik ben lief'],
    ['Ik Ben Nieuw'],
    ['Ik Ben Spannend'],
    ['IK BEN LISA'],
    ['Ik ben Roemeense'],
    ['I am Polish'],
    ['I am Available'],
    ['Mijn naam is niet belangrijk'],
    ['ik ben lisa'],
  ])('%s', (written, ...read) => expect(findNames(written).map(({ value }) => value)).toEqual(read))
})
