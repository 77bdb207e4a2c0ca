import { noLimits } from '../../../analysis/indicators/no-limits.ts'
import { recognises } from '../phrases.ts'

recognises(noLimits, {
  nl: {
    fires: ['Alles mag bij mij', 'Geen taboes', 'Zij zegt nooit nee'],
    silent: [
      'Niet alles mag',
      'Liefde kent geen grenzen',
      'Ik stel mijn eigen grenzen',
      'Alles mag gevraagd worden',
      'Alles is veilig',
    ],
  },
  en: {
    fires: ['No limits', 'Anything goes', 'I never say no'],
    silent: ['I have limits', 'Not everything is possible', 'You can ask anything', 'I know my boundaries'],
  },
  de: {
    fires: ['Ohne Tabus', 'Alles ist erlaubt', 'Sie sagt nie nein'],
    silent: ['Nicht alles ist erlaubt', 'Ich habe Tabus', 'Meine Grenzen zählen', 'Alles nach Absprache'],
  },
  fr: {
    fires: ['Sans tabou', 'Tout est permis', 'Elle ne dit jamais non'],
    silent: ['Tout n’est pas permis', 'J’ai mes limites', 'Respectez mes limites', 'Tout en douceur'],
  },
  es: {
    fires: ['Sin tabúes', 'Todo está permitido', 'Hago de todo'],
    silent: ['No todo está permitido', 'Tengo mis límites', 'Respeta mis límites', 'Todo con calma'],
  },
  ro: {
    fires: ['Fără limite', 'Totul este permis', 'Fără tabuuri'],
    silent: ['Nu totul este permis', 'Am limitele mele', 'Respectă limitele mele', 'Totul cu calm'],
  },
  hu: {
    fires: ['Nincsenek tabuk', 'Minden lehetséges', 'Határok nélkül'],
    silent: ['Nem minden lehetséges', 'Vannak határaim', 'Tiszteld a határaimat', 'Minden rendben'],
  },
  pl: {
    fires: ['Bez tabu', 'Wszystko jest dozwolone', 'Bez ograniczeń'],
    silent: ['Nie wszystko jest dozwolone', 'Mam swoje granice', 'Szanuj moje granice', 'Wszystko spokojnie'],
  },
})
