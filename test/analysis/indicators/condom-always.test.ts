import { expect, it } from 'vitest'
import { condomAlways } from '../../../analysis/indicators/condom-always.ts'
import { network, saying } from '../context.ts'
import { recognises } from '../phrases.ts'

recognises(condomAlways, {
  nl: {
    fires: ['Alleen met condoom', 'Altijd veilig', 'Nooit zonder condoom'],
    silent: ['Niet altijd veilig', 'Zonder condoom mogelijk', 'Veilig parkeren', 'Een veilige buurt'],
  },
  en: {
    fires: ['Always with condom', 'Protection is mandatory, always protected', 'Never unprotected'],
    silent: ['Not always safe', 'A safe place', 'Condoms optional', 'Safe parking'],
  },
  de: {
    fires: ['Nur mit Kondom', 'Kondompflicht, nie ohne Kondom'],
    silent: ['Nicht immer mit Schutz', 'Ohne Kondom möglich', 'Sichere Parkplätze'],
  },
  fr: {
    fires: ['Préservatif obligatoire', 'Jamais sans préservatif'],
    silent: ['Pas toujours protégée', 'Sans préservatif possible', 'Quartier sûr'],
  },
  es: {
    fires: ['Siempre con condón', 'Nunca sin preservativo'],
    silent: ['No siempre con condón', 'Sin condón posible', 'Zona segura'],
  },
  ro: {
    fires: ['Doar cu prezervativ', 'Niciodată fără prezervativ'],
    silent: ['Nu mereu protejat', 'Fără prezervativ posibil', 'Zonă sigură'],
  },
  hu: {
    fires: ['Csak óvszerrel', 'Óvszer nélkül soha'],
    silent: ['Nem mindig óvszerrel', 'Óvszer nélkül is', 'Biztonságos környék'],
  },
  pl: {
    fires: ['Tylko z prezerwatywą', 'Nigdy bez prezerwatywy'],
    silent: ['Nie zawsze z prezerwatywą', 'Bez gumki możliwe', 'Bezpieczna okolica'],
  },
})

it('is weak where few adverts of a network say so', () => {
  const strength = (context: ReturnType<typeof network>) =>
    condomAlways.detect(context, condomAlways.settings)?.strength
  expect(strength(saying('Altijd veilig'))).toBe('moderate')
  expect(strength(network({ body: 'Altijd veilig' }, { body: 'Bel mij' }, { body: 'Hallo' }))).toBe('weak')
})
