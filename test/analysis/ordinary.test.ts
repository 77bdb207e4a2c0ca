import { describe, expect, it } from 'vitest'
import { indicators } from '../../analysis/indicators/index.ts'
import { saying } from './context.ts'

const sentences = [
  'Mijn naam is ⟦name⟧, ik ben 34 en ontvang je thuis in Heerlen',
  'Ik spreek Nederlands, Duits en een beetje Frans',
  'Mijn vriendin werkt ook hier, ze spreekt Engels en houdt van dansen',
  'Massage van 60 minuten, 18 minuten van het station',
  'Graag een dag van tevoren bellen of appen, ik neem zelf op',
  'Openingstijden maandag tot vrijdag van 10 tot 18 uur',
  'Ik kom ook naar je hotel in Maastricht of Aken',
  'Samen een kop koffie drinken',
  'Contant betalen of met pin',
  'De baas in huis is mijn kat',
  'My name is ⟦name⟧, I am 41 and I host in my own flat',
  'My friend works here too, she speaks French and likes dancing',
  'Just 18 km from the border, free parking 24/7',
  'We can have dinner first and then relax together',
  'I will send you my address after you call',
  'Mondays to Fridays from 10 to 18, weekends by appointment',
  'Ich bin 38, komme aus der Nähe und empfange dich privat',
  'Meine Freundin arbeitet auch hier, sie spricht Englisch',
  'Montag bis Freitag von 10 bis 18 Uhr, am Wochenende nach Absprache',
  'Ich besuche dich auch gern im Hotel oder zu Hause',
  'Wir können zusammen essen gehen',
  'J’ai 36 ans et je reçois chez moi, sur rendez-vous',
  'Mon amie travaille aussi ici, elle parle anglais',
  'Du lundi au vendredi de 10 h à 18 h',
  'Je me déplace aussi à l’hôtel',
  'Nous pouvons dîner ensemble',
  'Tengo 37 años y recibo en mi piso con cita previa',
  'Mi amiga trabaja aquí también, ella habla inglés',
  'De lunes a viernes de 10 a 18 horas',
  'Voy también a hoteles',
  'Podemos cenar juntos',
  'Am 35 de ani și primesc la mine acasă, cu programare',
  'Prietena mea lucrează și ea aici, vorbește engleză',
  'De luni până vineri între 10 și 18',
  'Vin și la hotel',
  'Putem lua cina împreună',
  '39 éves vagyok, a saját lakásomon fogadlak, bejelentkezéssel',
  'A barátnőm is itt dolgozik, ő angolul beszél',
  'Hétfőtől péntekig 10 és 18 óra között',
  'Szállodába is elmegyek',
  'Vacsorázhatunk együtt',
  'Mam 40 lat i przyjmuję u siebie, po umówieniu',
  'Moja koleżanka też tu pracuje, mówi po angielsku',
  'Od poniedziałku do piątku od 10 do 18',
  'Przyjeżdżam też do hotelu',
  'Możemy zjeść razem kolację',
]

describe('ordinary sentences', () => {
  it.each(sentences)('raise nothing: %s', sentence => {
    const found = indicators.filter(({ detect, settings }) => detect(saying(sentence), settings) !== null)
    expect(found.map(({ id }) => id)).toEqual([])
  })
})
