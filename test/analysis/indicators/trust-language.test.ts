import { trustLanguage } from '../../../analysis/indicators/trust-language.ts'
import { recognises } from '../phrases.ts'

recognises(trustLanguage, {
  nl: {
    fires: ['Ik ben 100% echt', 'De foto’s zijn echt van mij', 'Eigen foto’s, geen nep'],
    silent: [
      'Stuur je foto als je wilt',
      'Echte gezelligheid',
      'Ik heb nog geen foto’s',
      'Een eigen praktijk',
    ],
  },
  en: {
    fires: ['Real pictures', 'My photos are recent and real', '100% genuine'],
    silent: ['Send me a picture', 'I am really looking forward', 'No pictures yet', 'A genuine smile'],
  },
  de: {
    fires: ['Echte Fotos', 'Die Bilder sind von mir', 'Ich bin kein Fake'],
    silent: ['Schick mir dein Foto', 'Echt nett', 'Noch keine Bilder', 'Ein echtes Lächeln'],
  },
  fr: {
    fires: ['Photos réelles', 'Les photos sont authentiques', 'Pas de fake'],
    silent: ['Envoie-moi ta photo', 'Une vraie rencontre', 'Pas encore de photos', 'Un moment authentique'],
  },
  es: {
    fires: ['Fotos reales', 'Las fotos son mías', 'Soy 100% real'],
    silent: ['Mándame tu foto', 'Un encuentro real', 'Aún sin fotos', 'Ambiente auténtico'],
  },
  ro: {
    fires: ['Pozele sunt reale', '100% reală', 'Poze reale'],
    silent: ['Trimite o poză', 'O întâlnire reală', 'Încă nu am poze', 'Un zâmbet sincer'],
  },
  hu: {
    fires: ['Valódi képek', 'A képek rólam készültek', '100% valódi'],
    silent: ['Küldj képet', 'Valódi beszélgetés', 'Még nincsenek képek', 'Őszinte mosoly'],
  },
  pl: {
    fires: ['Zdjęcia są prawdziwe', 'Moje zdjęcia, bez oszustwa', '100% prawdziwa'],
    silent: ['Wyślij zdjęcie', 'Prawdziwe spotkanie', 'Jeszcze nie mam zdjęć', 'Szczery uśmiech'],
  },
})
