import { describe, expect, it } from 'vitest'
import { isSameName, writtenLanguages } from '../../analysis/language.ts'

describe('writtenLanguages', () => {
  it.each([
    ['nl', 'Ik ontvang je graag in mijn eigen huis, bel gerust voor een afspraak'],
    ['en', 'I am a friendly lady and I receive you in my private apartment'],
    ['de', 'Ich empfange dich in meiner privaten Wohnung am Stadtrand'],
    ['fr', 'Je te reçois dans mon appartement privé près de la gare'],
    ['es', 'Te recibo en mi apartamento privado cerca de la estación todos los días'],
    ['it', 'Ti ricevo nel mio appartamento privato vicino alla stazione'],
    ['pt', 'Recebo no meu apartamento privado todos os dias até à noite'],
    ['ro', 'Te primesc in apartamentul meu privat langa gara in fiecare zi'],
    ['hu', 'Saját lakásomon fogadlak téged minden nap délután'],
    ['pl', 'Przyjmuję w prywatnym mieszkaniu codziennie po południu'],
    ['cs', 'Přijímám v soukromém bytě každý den odpoledne'],
    ['el', 'Γεια σου είμαι καινούργια στην πόλη'],
    ['zh', '我是新来的 欢迎联系我 谢谢'],
    ['ru', 'Принимаю в своей тихой квартире рядом с вокзалом'],
    ['bg', 'Приемам в тихия си апартамент близо до гарата'],
    ['tr', 'Seni özel dairemde ağırlıyorum, randevu için beni ara lütfen'],
  ])('%s: %s', (language, text) => {
    expect(writtenLanguages(text)).toEqual([language])
  })

  it('finds several languages in one text', () => {
    const text =
      'Hallo, ik ben nieuw in Limburg en ik ontvang thuis.\nHello, I am new in Limburg and I receive at home.'
    expect(writtenLanguages(text)).toEqual(['en', 'nl'])
  })

  it('takes a mask for no word', () => {
    expect(writtenLanguages('⟦name:you are welcome in my house today⟧ ⟦phone:a1⟧')).toEqual([])
  })

  it.each([
    '',
    'ok',
    'Blond, 1.70, 55 kg',
    '06 12 34 ⟦phone⟧',
    'Hej jag är ny i stan och letar efter trevligt sällskap',
    'Përshëndetje unë jam e re në qytet dhe flas shqip',
    'Ahoj som nová v meste a prijímam v súkromnom byte',
    'Massage Relax Girlfriend Experience Escort',
  ])('abstains: %s', text => {
    expect(writtenLanguages(text)).toEqual([])
  })

  it('does not count a greeting in a long text of another language', () => {
    const text = `Hola mi amor guapo. ${'Ik ontvang je graag in mijn eigen huis bij het station. '.repeat(5)}`
    expect(writtenLanguages(text)).toEqual(['nl'])
  })

  it('reads a megabyte', () => {
    expect(writtenLanguages('Ik ontvang je graag thuis. '.repeat(40_000))).toEqual(['nl'])
  })
})

describe('names', () => {
  it.each([
    ['sara', 'sarah', true],
    ['emma', 'ema', true],
    ['lisa', 'lina', false],
    ['nina', 'mina', false],
  ])('%s and %s', (a, b, expected) => {
    expect(isSameName(a, b)).toBe(expected)
  })
})
