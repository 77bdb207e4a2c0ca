import { describe, expect, it } from 'vitest'
import { ownLimits } from '../../../analysis/indicators/own-limits.ts'
import { network, saying } from '../context.ts'
import { recognises } from '../phrases.ts'

recognises(ownLimits, {
  nl: {
    fires: [
      'Ik bepaal zelf mijn grenzen',
      'Alleen met condoom',
      'Geen anonieme bellers',
      'Ik doe nooit iets zonder condoom, altijd veilig',
    ],
    silent: [
      'Ik heb geen grenzen',
      'Bel mij voor een afspraak',
      'Niet altijd veilig',
      'Grenzeloos genieten',
      'Vlak bij de Belgische grens',
    ],
  },
  en: {
    fires: ['I set my own boundaries', 'Always with condom', 'No private numbers please'],
    silent: ['I have no limits', 'Call me today', 'Not always safe', 'Private apartment'],
  },
  de: {
    fires: ['Ich habe meine Grenzen', 'Nur mit Kondom', 'Keine anonymen Anrufe'],
    silent: ['Ich habe keine Grenzen', 'Ruf mich an', 'Nicht immer mit Schutz', 'Nahe der Grenze'],
  },
  fr: {
    fires: ['Respectez mes limites', 'Préservatif obligatoire', 'Pas d’appels masqués'],
    silent: ['Je n’ai pas de limites', 'Appelle-moi', 'Pas toujours protégée', 'Appartement privé'],
  },
  es: {
    fires: ['Respeta mis límites', 'Siempre con condón', 'No contesto números ocultos'],
    silent: ['No tengo límites', 'Llámame', 'No siempre con condón', 'Piso privado'],
  },
  ro: {
    fires: ['Respectă limitele mele', 'Doar cu prezervativ', 'Nu răspund la numere ascunse'],
    silent: ['Nu am limite', 'Sună-mă', 'Nu mereu protejat', 'Apartament privat'],
  },
  hu: {
    fires: ['Tartsd tiszteletben a határaimat', 'Csak óvszerrel', 'Rejtett számra nem válaszolok'],
    silent: ['Nincsenek határaim', 'Hívj fel', 'Nem mindig óvszerrel', 'Saját lakás'],
  },
  pl: {
    fires: [
      'Szanuj moje granice',
      'Zawsze w zabezpieczeniu, tylko z prezerwatywą',
      'Nie odbieram numerów zastrzeżonych',
    ],
    silent: ['Nie mam granic', 'Zadzwoń do mnie', 'Nie zawsze z prezerwatywą', 'Prywatne mieszkanie'],
  },
})

describe('strength', () => {
  const strength = (context: ReturnType<typeof network>) =>
    ownLimits.detect(context, ownLimits.settings)?.strength
  it('grows with the kinds of limits', () => {
    expect(strength(saying('Altijd veilig'))).toBe('weak')
    expect(strength(saying('Altijd veilig. Geen anonieme bellers.'))).toBe('moderate')
    expect(strength(saying('Altijd veilig. Geen anonieme bellers. Ik bepaal mijn eigen grenzen.'))).toBe(
      'strong',
    )
  })
  it('stays weak when few adverts of a network say so', () => {
    const all = 'Altijd veilig. Geen anonieme bellers. Ik bepaal mijn eigen grenzen.'
    expect(strength(network({ body: all }, { body: 'Bel mij' }, { body: 'Hallo' }))).toBe('weak')
  })
})
