import { thirdPartyVoice } from '../../../analysis/indicators/third-party-voice.ts'
import { recognises } from '../phrases.ts'

recognises(thirdPartyVoice, {
  nl: {
    fires: [
      'Onze dames heten je welkom',
      'Wij sturen een lieve dame naar je toe',
      'Zij ontvangt je graag in Kerkrade',
    ],
    silent: [
      'Wij zijn twee vriendinnen en werken samen',
      'Ik ontvang je graag',
      'Samen hebben we een fijne tijd',
      'Bel niet voor dames, ik werk alleen',
    ],
  },
  en: {
    fires: ['Our lovely ladies are waiting', 'We send a girl to your door', 'She will visit you this week'],
    silent: [
      'We will have a good time together',
      'I visit you at home',
      'My friend and I welcome you',
      'I work alone, no girls from an agency',
    ],
  },
  de: {
    fires: ['Unsere Mädchen freuen sich auf dich', 'Wir schicken dir eine Dame', 'Sie kommt gerne zu dir'],
    silent: [
      'Wir sind zwei Freundinnen',
      'Ich komme gerne zu dir',
      'Wir haben zusammen eine schöne Zeit',
      'Ich arbeite allein',
    ],
  },
  fr: {
    fires: ['Nos filles vous attendent', 'Elle vous reçoit au centre', 'Nous envoyons une dame chez vous'],
    silent: [
      'Je vous reçois au centre',
      'Nous sommes deux amies',
      'Nous passerons un bon moment ensemble',
      'Je travaille seule',
    ],
  },
  es: {
    fires: ['Nuestras chicas te esperan', 'Ella te recibe en el centro', 'Enviamos una chica a tu casa'],
    silent: [
      'Te recibo en el centro',
      'Somos dos amigas',
      'Pasamos un buen rato juntos',
      'Trabajo sola, sin agencia',
    ],
  },
  ro: {
    fires: ['Fetele noastre te așteaptă', 'Ea te primește în centru', 'Trimitem o fată la tine'],
    silent: [
      'Te primesc în centru',
      'Suntem două prietene',
      'Petrecem timp frumos împreună',
      'Lucrez singură',
    ],
  },
  hu: {
    fires: ['Lányaink várnak rád', 'Küldünk egy lányt hozzád', 'Ő fogad téged a központban'],
    silent: [
      'Fogadlak a központban',
      'Két barátnő vagyunk',
      'Jól fogjuk érezni magunkat együtt',
      'Egyedül dolgozom',
    ],
  },
  pl: {
    fires: ['Nasze dziewczyny czekają na ciebie', 'Wysyłamy dziewczynę do ciebie', 'Ona przyjmuje w centrum'],
    silent: ['Przyjmuję w centrum', 'Jesteśmy dwie przyjaciółki', 'Spędzimy razem miły czas', 'Pracuję sama'],
  },
})
