import { restrictedMovement } from '../../../analysis/indicators/restricted-movement.ts'
import { recognises } from '../phrases.ts'

recognises(restrictedMovement, {
  nl: {
    fires: [
      'Ik mag niet naar buiten',
      'De meisjes mogen alleen onder begeleiding weg',
      'Zij mag het huis niet verlaten',
    ],
    silent: [
      'Ik kom niet aan huis, alleen ontvangst',
      'Je mag niet binnen roken',
      'Ik bepaal zelf wanneer ik weg ga',
      'Ik kan niet wachten om je te zien',
      'Gasten mogen niet alleen naar binnen',
    ],
  },
  en: {
    fires: [
      'I am not allowed to go out',
      'She cannot leave the house',
      'We are only allowed outside with a guard',
    ],
    silent: [
      'No outcalls, I only host',
      'You are not allowed to smoke',
      'I can’t wait to meet you',
      'I go out whenever I want',
    ],
  },
  de: {
    fires: [
      'Ich darf nicht raus',
      'Die Mädchen dürfen das Haus nicht verlassen',
      'Sie darf nur mit Begleitung weg',
    ],
    silent: [
      'Keine Hausbesuche',
      'Rauchen ist nicht erlaubt',
      'Ich kann es nicht erwarten',
      'Ich gehe gern hinaus',
    ],
  },
  fr: {
    fires: ['Je n’ai pas le droit de sortir', 'Elle ne peut pas sortir', 'Je ne sors qu’accompagnée'],
    silent: [
      'Je ne me déplace pas',
      'Interdit de fumer',
      'J’aime sortir le soir',
      'Je ne peux pas attendre de te voir',
    ],
  },
  es: {
    fires: ['No me dejan salir', 'No puedo salir de casa', 'Solo puedo salir acompañada'],
    silent: ['No hago salidas', 'Prohibido fumar', 'Me gusta salir', 'No puedo esperar a verte'],
  },
  ro: {
    fires: ['Nu am voie să ies', 'Nu mă lasă să ies afară', 'Am voie afară doar însoțită'],
    silent: ['Nu fac deplasări', 'Fumatul interzis', 'Îmi place să ies', 'Abia aștept să te văd'],
  },
  hu: {
    fires: ['Nem mehetek ki a házból', 'Nem engednek el egyedül', 'Csak kísérővel mehetek ki'],
    silent: ['Nem megyek házhoz', 'Dohányozni tilos', 'Szeretek kimenni', 'Alig várom, hogy lássalak'],
  },
  pl: {
    fires: ['Nie wolno mi wychodzić', 'Nie mogę opuszczać domu', 'Mogę wychodzić tylko z opiekunem'],
    silent: ['Nie dojeżdżam', 'Zakaz palenia', 'Lubię wychodzić', 'Nie mogę się doczekać'],
  },
})
