import { unsafeOffered } from '../../../analysis/indicators/unsafe-offered.ts'
import { recognises } from '../phrases.ts'

recognises(unsafeOffered, {
  nl: {
    fires: ['Zonder condoom in overleg mogelijk', 'Onveilig contact bespreekbaar', 'Een condoom hoeft niet'],
    silent: [
      'Nooit zonder condoom',
      'Niet zonder condoom',
      'Vraag niet om zonder condoom',
      'Altijd met condoom',
      'Zonder condoom doe ik niet',
    ],
  },
  en: {
    fires: ['Without a condom possible', 'Unprotected service on request', 'Condoms are optional'],
    silent: [
      'Never without a condom',
      'I do not work without protection',
      'Please don’t ask for unprotected',
      'Always with a condom',
    ],
  },
  de: {
    fires: ['Auch ohne Kondom', 'Ungeschützter Verkehr möglich', 'Kondom ist kein Muss'],
    silent: ['Nie ohne Kondom', 'Nichts ohne Gummi', 'Ohne Kondom läuft nichts', 'Immer mit Kondom'],
  },
  fr: {
    fires: ['Sans préservatif possible', 'Rapport non protégé accepté', 'Préservatif facultatif'],
    silent: [
      'Jamais sans préservatif',
      'Pas sans protection',
      'Préservatif obligatoire',
      'Ne demandez pas sans préservatif',
    ],
  },
  es: {
    fires: ['También sin condón', 'Servicio sin preservativo', 'El condón es opcional'],
    silent: ['Nunca sin condón', 'No hago nada sin preservativo', 'Siempre con condón', 'Sin condón no'],
  },
  ro: {
    fires: ['Și fără prezervativ', 'Contact neprotejat la cerere', 'Fără protecție posibil'],
    silent: ['Niciodată fără prezervativ', 'Nu fără protecție', 'Doar cu prezervativ', 'Fără prezervativ nu'],
  },
  hu: {
    fires: ['Óvszer nélkül is', 'Gumi nélkül lehetséges', 'Az óvszer nem kötelező'],
    silent: ['Soha óvszer nélkül', 'Óvszer nélkül nem', 'Gumi nélkül soha', 'Csak óvszerrel'],
  },
  pl: {
    fires: ['Możliwe bez gumki', 'Także bez zabezpieczenia', 'Prezerwatywa niekonieczna'],
    silent: ['Nigdy bez prezerwatywy', 'Nie bez zabezpieczenia', 'Bez gumki nie', 'Zawsze z prezerwatywą'],
  },
})
