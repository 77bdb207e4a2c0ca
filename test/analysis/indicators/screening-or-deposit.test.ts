import { screeningOrDeposit } from '../../../analysis/indicators/screening-or-deposit.ts'
import { recognises } from '../phrases.ts'

recognises(screeningOrDeposit, {
  nl: {
    fires: [
      'Stel je even voor in je eerste bericht',
      'Ik vraag nieuwe gasten een kleine aanbetaling',
      'Eerst kort kennismaken',
    ],
    silent: [
      'Ik vraag geen aanbetaling',
      'Betaal met een cadeaukaart vooraf',
      'Bel voor een afspraak',
      'Na de aanbetaling krijg je het adres',
    ],
  },
  en: {
    fires: ['Introduce yourself in your first message', 'A deposit is required'],
    silent: ['No deposit required', 'Send a gift card first', 'Deposit first, then the address'],
  },
  de: {
    fires: ['Stell dich bitte kurz vor', 'Anzahlung erforderlich bei neuen Gästen'],
    silent: ['Keine Anzahlung', 'Anzahlung per Gutschein', 'Ruf an'],
  },
  fr: {
    fires: ['Présentez-vous dans votre message', 'Acompte demandé'],
    silent: ['Pas d’acompte demandé', 'Acompte par carte cadeau', 'Appelez-moi'],
  },
  es: {
    fires: ['Preséntate en tu primer mensaje', 'Depósito obligatorio para nuevos'],
    silent: ['No pido depósito', 'Depósito con tarjeta regalo', 'Llámame'],
  },
  ro: {
    fires: ['Prezintă-te în primul mesaj', 'Avansul este necesar'],
    silent: ['Nu cer avans', 'Avans cu card cadou', 'Sună-mă'],
  },
  hu: {
    fires: ['Mutatkozz be az első üzenetben', 'Előleg szükséges'],
    silent: ['Nem kérek előleget', 'Előleg ajándékkártyával', 'Hívj fel'],
  },
  pl: {
    fires: ['Przedstaw się w pierwszej wiadomości', 'Zaliczka jest wymagana'],
    silent: ['Nie proszę o zaliczkę', 'Zaliczka kartą podarunkową', 'Zadzwoń'],
  },
})
