import { fact, finding, strengthAt } from '../evidence.ts'
import { indicator } from '../indicator.ts'

export const ageConflict = indicator({
  id: 'age-conflict',
  family: 'identity',
  label: 'Tegenstrijdige leeftijden',
  question: 'Noemt één advertentie op hetzelfde moment leeftijden die minstens drie jaar verschillen?',
  basis: 'Werkafspraak van het project; geen publicatie bekend die de voorspellende waarde heeft gemeten.',
  innocent: 'Een oude tekst onder een nieuw profiel, een tikfout, of een leeftijd die over klanten gaat.',
  misses: 'Advertenties die één leeftijd noemen, en pagina’s waarop meer mensen staan.',
  settings: { yearsApart: 3, voices: { weak: 1, moderate: 3, strong: 5 } },
  detect(context, { yearsApart, voices }) {
    const found = context.adverts.flatMap(advert => {
      const sighting = advert.sightings.find(
        ({ ages, names }) =>
          names.length <= 1 && ages.length > 1 && Math.max(...ages) - Math.min(...ages) >= yearsApart,
      )
      return sighting === undefined
        ? []
        : [{ advert, sighting, voice: sighting.names[0] ?? sighting.ages.join() }]
    })
    const strength = strengthAt(new Set(found.map(({ voice }) => voice)).size, voices)
    return finding(
      strength,
      found.map(({ advert, sighting }) => {
        const ages = [...new Set(sighting.ages)].sort((a, b) => a - b)
        return fact(advert, sighting, `Leeftijden ${ages.slice(0, 4).join(' en ')} in dezelfde advertentie`)
      }),
    )
  },
})
