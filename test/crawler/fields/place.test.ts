import { describe, expect, test } from 'vitest'
import { findPlaces, locate } from '../../../crawler/fields/place.ts'

describe('locate', () => {
  test.each<[written: string, name: string, gm: string]>([
    ['Maastricht', 'Maastricht', 'GM0935'],
    ['maastricht', 'Maastricht', 'GM0935'],
    ['6211 AB Maastricht', 'Maastricht', 'GM0935'],
    ['Maastricht, Limburg, Nederland', 'Maastricht', 'GM0935'],
    ['Regio Maastricht', 'Maastricht', 'GM0935'],
    ['Beek', 'Beek', 'GM0888'],
    ['Stein (L)', 'Stein', 'GM0971'],
    ['Born', 'Born', 'GM1883'],
    ['Sittard, Geleen', 'Sittard', 'GM1883'],
    ['Heerlerheide', 'Heerlerheide', 'GM0917'],
    ['Sint-Geertruid', 'Sint Geertruid', 'GM1903'],
    ['Mechelen, Limburg', 'Mechelen', 'GM1729'],
  ])('%s', (written, name, gm) => expect(locate(written)).toEqual({ name, gm, status: 'gemeente' }))

  test.each<[written: string, name: string]>([
    ['Amsterdam', 'Amsterdam'],
    ['Liège', 'Luik'],
    ['Lüttich', 'Luik'],
    ['Aachen', 'Aken'],
    ['Köln', 'Keulen'],
    ['Echt', 'Echt'],
    ["'s-Hertogenbosch", 'Den Bosch'],
    ['Beek en Donk', 'Beek en Donk'],
    ['Maasmechelen', 'Maasmechelen'],
  ])('%s lies outside', (written, name) =>
    expect(locate(written)).toEqual({ name, gm: null, status: 'buiten' }),
  )

  test.each([
    'Beek (Gld)',
    'Beek bij Nijmegen',
    'Mechelen',
    'Maastricht / Heerlen',
    'Limburg',
    'Verweggistan',
    'Elsloo (Friesland)',
    'Beek, 5741 AB',
  ])('%s is unknown', written =>
    expect(locate(written)).toEqual({ name: written, gm: null, status: 'onbekend' }),
  )

  test('a postcode confirms or contradicts and never decides', () => {
    expect(locate('Beek', '6191 AB').status).toBe('gemeente')
    expect(locate('Beek', '6573 AB').status).toBe('onbekend')
    expect(locate('Mechelen', '6281 AB').gm).toBe('GM1729')
    expect(locate('6211 AB').status).toBe('onbekend')
  })
})

describe('findPlaces', () => {
  test.each<[written: string, ...read: string[]]>([
    ['Privé ontvangst in Maastricht centrum', 'Maastricht GM0935'],
    ['uit heerlen', 'Heerlen GM0917'],
    ['In Beek bij Maastricht', 'Beek GM0888', 'Maastricht GM0935'],
    ['in Stein, Limburg', 'Stein GM0971'],
    ['6171 AB Stein', 'Stein GM0971'],
    ['Nu in SITTARD-GELEEN en Luik', 'Sittard-Geleen GM1883', 'Luik buiten'],
    ['in Echt', 'Echt buiten'],
    ['Ik woon in Beek', 'Beek onbekend'],
    ['ontvangst te Stein (L)', 'Stein GM0971'],
    ['in Hoogeveen', 'Hoogeveen buiten'],
    ['Ontvangst in Emmeloord', 'Emmeloord buiten'],
    ['ma Landgraaf, di Emmeloord', 'Landgraaf GM0882', 'Emmeloord buiten'],
    ['Nieuw! Stadskanaal en omgeving', 'Stadskanaal buiten'],
    ['vanuit aldenhoven', 'Aldenhoven buiten'],
    ['Boom en bos, met Grave ernst'],
    ['Mechelen (België)', 'Mechelen buiten'],
    ['6171 Stein', 'Stein GM0971'],
    ['ik kom uit Amsterdam'],
    ['ik ben echt lief en heel leuk'],
    ['best lief, made in heaven'],
    ['in heel Limburg'],
    ['In Heel Limburg'],
    ['Born to be wild'],
    ['met essen gaan we'],
    ['Maastrichterlaan'],
  ])('%s', (written, ...expected) => {
    expect(findPlaces(written).map(({ name, gm, status }) => `${name} ${gm ?? status}`)).toEqual(expected)
  })
})
