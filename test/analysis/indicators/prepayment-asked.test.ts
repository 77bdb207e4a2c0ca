import { prepaymentAsked } from '../../../analysis/indicators/prepayment-asked.ts'
import { recognises } from '../phrases.ts'

recognises(prepaymentAsked, {
  nl: {
    fires: [
      'Eerst vooraf betalen met een Tikkie',
      'Stuur mij een Paysafecard code',
      'Aanbetaling alleen met cadeaukaart',
    ],
    silent: [
      'Ik vraag nooit vooraf een Tikkie',
      'Je betaalt bij aankomst contant',
      'Geen aanbetaling nodig',
      'Tikkie of contant, wat je wilt',
    ],
  },
  en: {
    fires: ['Deposit by gift card before we meet', 'Send me a Paysafe code', 'Pay upfront with bitcoin'],
    silent: [
      'I never ask a deposit by gift card',
      'Pay cash when you arrive',
      'No deposit needed',
      'Card payment possible',
    ],
  },
  de: {
    fires: [
      'Anzahlung nur per Paysafecard',
      'Bitte vorab einen Gutschein schicken',
      'Schick mir eine Geschenkkarte',
    ],
    silent: [
      'Keine Anzahlung per Gutschein',
      'Bezahlung bar vor Ort',
      'Kartenzahlung möglich',
      'Ich verlange nie vorab Paysafecard',
    ],
  },
  fr: {
    fires: ['Acompte par carte cadeau', 'Envoyez un coupon PCS', 'Payez d’avance par Transcash'],
    silent: [
      'Jamais d’acompte par coupon',
      'Paiement en espèces sur place',
      'Pas d’acompte',
      'Carte bancaire acceptée',
    ],
  },
  es: {
    fires: [
      'Pago por adelantado con tarjeta regalo',
      'Envíame una Paysafecard',
      'Depósito con Bizum antes de la cita',
    ],
    silent: ['Nunca pido depósito por Bizum', 'Pago en efectivo al llegar', 'Sin anticipo', 'Acepto tarjeta'],
  },
  ro: {
    fires: ['Avans prin Revolut', 'Trimite un card cadou', 'Plata în avans cu Paysafecard'],
    silent: ['Nu cer avans prin Revolut', 'Plata cash la fața locului', 'Fără avans', 'Accept card bancar'],
  },
  hu: {
    fires: ['Előleg Paysafecard kóddal', 'Küldj egy ajándékkártyát', 'Előre fizess Revoluttal'],
    silent: [
      'Nem kérek előleget Revoluton',
      'Fizetés készpénzben a helyszínen',
      'Nincs előleg',
      'Bankkártya elfogadott',
    ],
  },
  pl: {
    fires: ['Zaliczka tylko blikiem', 'Wyślij kartę podarunkową', 'Płatność z góry przez Paysafecard'],
    silent: [
      'Nigdy nie biorę zaliczki blikiem',
      'Płatność gotówką na miejscu',
      'Bez zaliczki',
      'Możliwa płatność kartą',
    ],
  },
})
