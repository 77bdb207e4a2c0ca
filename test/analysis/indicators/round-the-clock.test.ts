import { describe, expect, it } from 'vitest'
import { roundTheClock } from '../../../analysis/indicators/round-the-clock.ts'
import { network } from '../context.ts'
import { recognises } from '../phrases.ts'

recognises(roundTheClock, {
  nl: {
    fires: [
      'Ik ben dag en nacht bereikbaar.',
      'Bel gerust, 24 uur per dag open',
      'Nu 24/7 beschikbaar in Heerlen',
      'Niet alleen overdag maar dag en nacht welkom',
    ],
    silent: [
      'Ik werk nooit dag en nacht.',
      'Ik ben niet 24/7 bereikbaar',
      'Graag 24 uur van tevoren boeken',
      'Zie jij me "dag en nacht" werken, ik niet',
      'Dag en nacht ben ik niet te bereiken',
      'Een verschil van dag en nacht',
    ],
  },
  en: {
    fires: ['Available day and night, just call.', 'Open 24/7', 'You can reach me around the clock'],
    silent: [
      'I am not available 24/7',
      'Please book 24 hours before',
      'I never work day and night',
      'Do you work around the clock?',
    ],
  },
  de: {
    fires: ['Ich bin Tag und Nacht für dich da', 'Rund um die Uhr erreichbar', 'Geöffnet 24 Stunden am Tag'],
    silent: [
      'Ich arbeite nicht rund um die Uhr',
      'Bitte 24 Stunden vorher anmelden',
      'Nie Tag und Nacht, nur nachmittags',
      'Ein Unterschied wie Tag und Nacht',
    ],
  },
  fr: {
    fires: ['Disponible jour et nuit', 'Je suis là 24h/24 et 7j/7', 'Joignable à toute heure du jour'],
    silent: [
      'Je ne suis pas disponible jour et nuit',
      'Réservez 24 heures à l’avance',
      'Jamais de rendez-vous jour et nuit',
      'Jour et nuit je ne travaille pas',
    ],
  },
  es: {
    fires: ['Disponible día y noche', 'Atiendo las 24 horas', 'Abierto 24 horas al día'],
    silent: [
      'No estoy disponible día y noche',
      'Reserva con 24 horas de antelación',
      'Nunca trabajo las 24 horas',
      'Día y noche no trabajo',
    ],
  },
  ro: {
    fires: ['Sunt disponibilă zi și noapte', 'Disponibila 24/7', 'Program non stop'],
    silent: [
      'Nu sunt disponibilă zi și noapte',
      'Nu lucrez non stop',
      'Programare cu 24 de ore înainte',
      'Nu sunt 24/7 pe telefon',
    ],
  },
  hu: {
    fires: ['Éjjel-nappal elérhető vagyok', 'Hívhatsz 0-24', 'A nap 24 órájában várlak'],
    silent: [
      'Nem vagyok éjjel-nappal elérhető',
      'Éjjel-nappal nem dolgozom',
      'Foglalj 24 órával előbb',
      'Soha nem dolgozom 0-24',
    ],
  },
  pl: {
    fires: ['Dostępna dzień i noc', 'Zapraszam całą dobę', 'Jestem dostępna 24 godziny na dobę'],
    silent: [
      'Nie pracuję całą dobę',
      'Umów się 24 godziny wcześniej',
      'Nigdy nie przyjmuję dzień i noc',
      'Dzień i noc nie odbieram',
    ],
  },
})

describe('the field with times', () => {
  const detect = (hours: string) => roundTheClock.detect(network({ hours }), roundTheClock.settings)
  it.each(['24/7', '00:00 - 24:00', 'Ma-zo 0.00 tot 23.59', '24 uur per dag'])('fires: %s', hours => {
    expect(detect(hours)?.evidence[0].from).toBe('fields')
  })
  it.each(['10:00 - 22:00', 'Op afspraak', '', '20:00 - 24:00'])('is silent: %s', hours => {
    expect(detect(hours)).toBeNull()
  })
})
