import { describe, expect, it } from 'vitest'
import { youthLanguage } from '../../../analysis/indicators/youth-language.ts'
import { network, saying } from '../context.ts'
import { recognises } from '../phrases.ts'

recognises(youthLanguage, {
  nl: {
    fires: [
      'Net begonnen, dus jong en onervaren',
      'Ik ben net 18 geworden',
      'Een piepjonge dame stelt zich voor',
    ],
    silent: [
      'Jonge dame van 27',
      'Geen jong en onervaren meisje, maar een vrouw van 40',
      'Studente met humor',
      'Verwennerij van top tot teen',
      'Net 18 minuten van Aken',
      'Alleen vanaf 18 jaar',
    ],
  },
  en: {
    fires: ['Young and inexperienced, please be kind', 'Just turned 18', 'This is my first week in this job'],
    silent: [
      'A young woman of 28',
      'Not young and inexperienced at all',
      'Only over 18 please',
      'Just 18 minutes from Aachen',
      'My first time in Limburg',
    ],
  },
  de: {
    fires: ['Jung und unerfahren', 'Gerade 18 geworden', 'Noch ganz unerfahren und neu'],
    silent: ['Junge Frau, 29', 'Nicht jung und unerfahren', 'Nur ab 18', 'Studentin aus Aachen'],
  },
  fr: {
    fires: ['Jeune et inexpérimentée', 'À peine 18 ans', 'Jeune débutante, premier mois'],
    silent: [
      'Jeune femme de 30 ans',
      'Je ne suis pas une jeune débutante',
      'Plus de 18 ans seulement',
      'Étudiante souriante',
    ],
  },
  es: {
    fires: [
      'Joven e inocente, joven y inexperta',
      '18 años recién cumplidos',
      'Acabo de empezar, soy joven y tímida',
    ],
    silent: ['Mujer joven de 31 años', 'No soy joven y tímida', 'Solo mayores de 18', 'Estudiante alegre'],
  },
  ro: {
    fires: [
      'Tânără și neexperimentată',
      'Abia am împlinit 18 ani',
      'Încă foarte timidă, foarte neexperimentată',
    ],
    silent: [
      'Femeie tânără de 29 de ani',
      'Nu sunt tânără și neexperimentată',
      'Doar peste 18 ani',
      'Studentă veselă',
    ],
  },
  hu: {
    fires: ['Fiatal és tapasztalatlan', 'Most töltöttem a 18-at', 'Most kezdtem még kezdő és félénk lány'],
    silent: [
      'Fiatal nő, 30 éves',
      'Nem vagyok fiatal és tapasztalatlan',
      'Csak 18 éven felüliek',
      'Vidám egyetemista',
    ],
  },
  pl: {
    fires: [
      'Młoda i niedoświadczona',
      'Dopiero skończyłam 18 lat',
      'Niedawno zaczęłam i jestem niedoświadczona',
    ],
    silent: [
      'Młoda kobieta, 32 lata',
      'Nie jestem młoda i niedoświadczona',
      'Tylko dla pełnoletnich',
      'Wesoła studentka',
    ],
  },
})

describe('strength', () => {
  const strength = (body: string) => youthLanguage.detect(saying(body), youthLanguage.settings)?.strength
  it('is weak for a beginner and moderate for barely adult', () => {
    expect(strength('Jong en onervaren')).toBe('weak')
    expect(strength('Net 18 geworden')).toBe('moderate')
  })
  it('counts one text under one name once', () => {
    const copied = network(...[1, 2, 3, 4].map(() => ({ name: 'n1', body: 'Jong en onervaren' })))
    expect(youthLanguage.detect(copied, youthLanguage.settings)?.strength).toBe('weak')
  })
})
