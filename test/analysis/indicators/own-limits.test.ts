import { describe, expect, it } from 'vitest'
import { ownLimits } from '../../../analysis/indicators/own-limits.ts'
import { network, saying } from '../context.ts'
import { recognises } from '../phrases.ts'

recognises(ownLimits, {
  nl: {
    fires: ['Ik bepaal zelf mijn grenzen', 'Respecteer mijn regels', 'Geen anonieme bellers', 'Nee is nee'],
    silent: [
      'Ik heb geen grenzen',
      'Bel mij voor een afspraak',
      'Niet altijd veilig',
      'Grenzeloos genieten',
      'Vlak bij de Belgische grens',
    ],
  },
  en: {
    fires: ['I set my own boundaries', 'No means no', 'No private numbers please'],
    silent: ['I have no limits', 'Call me today', 'Not always safe', 'Private apartment'],
  },
  de: {
    fires: ['Ich habe meine Grenzen', 'Nein heißt nein', 'Keine anonymen Anrufe'],
    silent: ['Ich habe keine Grenzen', 'Ruf mich an', 'Nicht immer mit Schutz', 'Nahe der Grenze'],
  },
  fr: {
    fires: ['Respectez mes limites', 'Un non est un non', 'Pas d’appels masqués'],
    silent: ['Je n’ai pas de limites', 'Appelle-moi', 'Pas toujours protégée', 'Appartement privé'],
  },
  es: {
    fires: ['Respeta mis límites', 'No es no', 'No contesto números ocultos'],
    silent: ['No tengo límites', 'Llámame', 'No siempre con condón', 'Piso privado'],
  },
  ro: {
    fires: ['Respectă limitele mele', 'Am limitele mele', 'Nu răspund la numere ascunse'],
    silent: ['Nu am limite', 'Sună-mă', 'Nu mereu protejat', 'Apartament privat'],
  },
  hu: {
    fires: ['Tartsd tiszteletben a határaimat', 'A nem az nem', 'Rejtett számra nem válaszolok'],
    silent: ['Nincsenek határaim', 'Hívj fel', 'Nem mindig óvszerrel', 'Saját lakás'],
  },
  pl: {
    fires: ['Szanuj moje granice', 'Nie znaczy nie', 'Nie odbieram numerów zastrzeżonych'],
    silent: ['Nie mam granic', 'Zadzwoń do mnie', 'Nie zawsze z prezerwatywą', 'Prywatne mieszkanie'],
  },
})

describe('strength', () => {
  const strength = (context: ReturnType<typeof network>) =>
    ownLimits.detect(context, ownLimits.settings)?.strength
  it('grows with the kinds of limits', () => {
    expect(strength(saying('Geen anonieme bellers.'))).toBe('weak')
    expect(strength(saying('Geen anonieme bellers. Ik bepaal mijn eigen grenzen.'))).toBe('moderate')
  })
  it('stays weak when few adverts of a network say so', () => {
    const all = 'Geen anonieme bellers. Ik bepaal mijn eigen grenzen.'
    expect(strength(network({ body: all }, { body: 'Bel mij' }, { body: 'Hallo' }))).toBe('weak')
  })
})
