import { mediatedContact } from '../../../analysis/indicators/mediated-contact.ts'
import { recognises } from '../phrases.ts'

recognises(mediatedContact, {
  nl: {
    fires: [
      'Mijn vriendin beantwoordt de telefoon voor mij',
      'Bel onze planner voor een afspraak',
      'Mijn chauffeur brengt mij naar je toe',
      'Afspraken worden geregeld door mijn collega',
    ],
    silent: [
      'Ik beantwoord zelf de telefoon',
      'Vrachtwagenchauffeurs zijn welkom',
      'Mijn vriendin en ik werken samen',
      'Ik heb geen chauffeur of planner',
      'Mijn collega neemt ook gasten aan',
    ],
  },
  en: {
    fires: ['My friend answers the phone for me', 'Please call our booker', 'My driver brings me to you'],
    silent: [
      'I answer my own phone',
      'Truck drivers welcome',
      'My friend and I work together',
      'I have no driver, I come by train',
    ],
  },
  de: {
    fires: [
      'Meine Freundin beantwortet die Nachrichten',
      'Mein Fahrer bringt mich zu dir',
      'Ruf unsere Zentrale an',
    ],
    silent: [
      'Ich gehe selbst ans Telefon',
      'LKW-Fahrer sind willkommen',
      'Meine Freundin und ich empfangen gemeinsam',
      'Ich habe keine Zentrale und keinen Fahrer',
    ],
  },
  fr: {
    fires: [
      'Mon amie répond au téléphone',
      'Appelez notre standardiste',
      'Mon chauffeur me dépose chez vous',
    ],
    silent: [
      'Je réponds moi-même au téléphone',
      'Chauffeurs bienvenus',
      'Mon amie et moi recevons ensemble',
      'Je n’ai pas de chauffeur',
    ],
  },
  es: {
    fires: ['Mi amiga contesta el teléfono', 'Llama a nuestra telefonista', 'Mi chofer me lleva a tu casa'],
    silent: [
      'Contesto yo misma el teléfono',
      'Conductores bienvenidos',
      'Mi amiga y yo trabajamos juntas',
      'No tengo chofer',
    ],
  },
  ro: {
    fires: [
      'Prietena mea răspunde la telefon',
      'Șoferul meu mă aduce la tine',
      'Sunați la dispecera noastră',
    ],
    silent: [
      'Răspund eu la telefon',
      'Șoferii sunt bineveniți',
      'Prietena mea și cu mine lucrăm împreună',
      'Nu am șofer',
    ],
  },
  hu: {
    fires: ['A barátnőm válaszol a telefonra', 'A sofőröm hoz el hozzád', 'Keresd a telefonosunkat'],
    silent: [
      'Én veszem fel a telefont',
      'Sofőrök is jöhetnek',
      'A barátnőm és én együtt dolgozunk',
      'Nincs sofőröm',
    ],
  },
  pl: {
    fires: ['Moja koleżanka odbiera telefon', 'Mój kierowca mnie przywozi', 'Zadzwoń do naszej telefonistki'],
    silent: [
      'Sama odbieram telefon',
      'Kierowcy mile widziani',
      'Moja koleżanka i ja pracujemy razem',
      'Nie mam kierowcy',
    ],
  },
})
