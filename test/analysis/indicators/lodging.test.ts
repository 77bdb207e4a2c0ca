import { lodging } from '../../../analysis/indicators/lodging.ts'
import { recognises } from '../phrases.ts'

recognises(lodging, {
  nl: {
    fires: [
      'Ik ontvang deze week in een hotel bij Maastricht',
      'Ik verblijf op een vakantiepark',
      'Kom langs in mijn hotelkamer',
    ],
    silent: [
      'Ik kom graag naar je hotel',
      'Ook hotelbezoek mogelijk',
      'Ik ontvang thuis, geen hotels',
      'Ik werk niet op een vakantiepark',
      'Ik ontvang thuis naast het hotel',
    ],
  },
  en: {
    fires: [
      'I am staying in a hotel near the station',
      'Visit me in my hotel room',
      'I receive at a holiday park',
    ],
    silent: [
      'I come to your hotel',
      'Hotel visits possible',
      'I do not receive in hotels, no hotel please',
      'I host at home',
    ],
  },
  de: {
    fires: [
      'Ich empfange im Hotel am Bahnhof',
      'Besuch mich in meiner Ferienwohnung',
      'Ich wohne diese Woche in einem Ferienpark',
    ],
    silent: [
      'Ich komme in dein Hotel',
      'Hotelbesuche möglich',
      'Ich empfange nicht im Hotel',
      'Ich empfange zu Hause',
    ],
  },
  fr: {
    fires: [
      'Je reçois à l’hôtel près de la gare',
      'Rejoins-moi dans mon airbnb',
      'Je loge dans un gîte cette semaine',
    ],
    silent: [
      'Je me déplace à votre hôtel',
      'Déplacement en hôtel possible',
      'Je ne reçois pas à l’hôtel',
      'Je reçois chez moi',
    ],
  },
  es: {
    fires: [
      'Recibo en un hotel del centro',
      'Te espero en mi apartamento turístico',
      'Me alojo en un airbnb',
    ],
    silent: ['Voy a tu hotel', 'Salidas a hotel', 'No recibo en hotel', 'Recibo en casa'],
  },
  ro: {
    fires: ['Primesc la hotel în centru', 'Sunt cazată într-o pensiune', 'Te aștept în camera de hotel'],
    silent: ['Vin la hotelul tău', 'Deplasări la hotel', 'Nu primesc la hotel', 'Primesc acasă'],
  },
  hu: {
    fires: [
      'Szállodában fogadlak a központban',
      'Egy nyaralóban lakom most, ott várlak a nyaralóban',
      'Várlak a hotelszobámban',
    ],
    silent: ['Elmegyek a hotelodba', 'Kimegyek szállodába', 'Nem fogadok szállodában', 'Otthon fogadlak'],
  },
  pl: {
    fires: ['Przyjmuję w hotelu w centrum', 'Zatrzymałam się w pensjonacie', 'Czekam w domku letniskowym'],
    silent: [
      'Przyjeżdżam do twojego hotelu',
      'Dojazd do hotelu',
      'Nie przyjmuję w hotelu',
      'Przyjmuję w domu',
    ],
  },
})
