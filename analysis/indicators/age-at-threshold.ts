import { fact, finding } from '../evidence.ts'
import { indicator } from '../indicator.ts'

export const ageAtThreshold = indicator({
  id: 'age-at-threshold',
  family: 'youth',
  label: 'Leeftijd op of onder de grens',
  question: 'Noemt een advertentie een leeftijd onder 21 jaar?',
  basis:
    'VNG-model APV: minimumleeftijd 18 jaar, of 21 naar plaatselijke keuze. Amerikaanse studie met bekende uitkomsten (1.263 advertenties, JRSA): een vermelde leeftijd onder 23 had geen voorspellende waarde.',
  innocent: 'Een jongvolwassene die zelf voor dit werk kiest; in een studie zei de genoemde leeftijd weinig.',
  misses: 'Een leeftijd die hoger is opgegeven dan zij is, en advertenties zonder leeftijd.',
  settings: {
    adult: 18,
    highestLimit: 21,
    /** Names at the threshold in one network that make it moderate. */
    moderate: 3,
  },
  detect(context, { adult, highestLimit, moderate }) {
    const found = context.adverts.flatMap(advert => {
      const young = advert.sightings
        .map(sighting => ({ advert, sighting, age: Math.min(...sighting.ages) }))
        .filter(({ age }) => age < highestLimit)
        .sort((a, b) => a.age - b.age)[0]
      return young === undefined ? [] : [young]
    })
    found.sort((a, b) => a.age - b.age)
    const minor = found.some(({ age }) => age < adult)
    const names = new Set(found.map(({ advert, sighting }) => sighting.names[0] ?? advert.id)).size
    return finding(
      minor ? 'strong' : names >= moderate ? 'moderate' : 'weak',
      found.map(({ advert, sighting, age }) => fact(advert, sighting, `Vermelde leeftijd ${age} jaar`)),
    )
  },
})
