import { whatIsSaid } from '../evidence.ts'
import { counterIndication } from '../indicator.ts'
import { recogniser } from '../lexicon.ts'

export const prepaymentAsked = counterIndication({
  id: 'prepayment-asked',
  label: 'Vraagt vooraf geld',
  question: 'Vraagt de advertentie vooraf geld met een waardebon, cadeaukaart of betaalverzoek, of als borg?',
  basis:
    'Nederlandse pers telde minstens 300 nepprofielen op twee sites; vooraf laten betalen geldt hier als kenmerk daarvan, dat is een werkafspraak van het project.',
  misses:
    'Oplichting die pas in een gesprek blijkt; een gewone aanbetaling wordt niet als oplichting gezien.',
  settings: { voices: { weak: 1, moderate: 2, strong: 4 } },
  detect: (context, { voices }) => whatIsSaid(context, recognise, voices),
})

const recognise = recogniser(
  {
    any: [],
    nl: [
      '(maak|stuur|betaal) __ als borg',
      '(vooraf|vooruit|eerst|aanbetaling|vooruitbetaling|voorschot) __ (tikkie|betaalverzoek|paysafecard|paysafe|cadeaukaart|cadeaubon|giftcard|gift card|waardebon|voucher|steam|bitcoin|crypto|western union)',
      '(tikkie|betaalverzoek|paysafecard|paysafe|cadeaukaart|cadeaubon|giftcard|gift card|waardebon|voucher|bitcoin|crypto) __ (vooraf|vooruit|aanbetaling|vooruitbetaling|eerst|van tevoren)',
      '(stuur|koop|betaal|betalen|betaling|code) __ (paysafecard|paysafe|cadeaukaart|giftcard|gift card|steamkaart|steam kaart|waardebon|voucher)',
    ],
    en: [
      '(send|transfer|pay) __ as (a)? (guarantee|safety deposit|security deposit)',
      '(advance|upfront|up front|prepay|prepayment|deposit|first|before) __ (gift card|giftcard|gift cards|voucher|paysafe|paysafecard|steam|bitcoin|crypto|cash app|payment request|itunes|western union|amazon card)',
      '(gift card|giftcard|gift cards|voucher|paysafe|paysafecard|bitcoin|crypto|payment request) __ (advance|upfront|up front|deposit|first|before)',
      '(send|buy|pay|payment) __ (gift card|giftcard|paysafe|paysafecard|steam card|voucher|itunes card)',
    ],
    de: [
      '(uberweis*|ueberweis*|zahle|schicke|schick) __ als (kaution|pfand|sicherheit)',
      '(vorab|vorkasse|vorher|anzahlung|im voraus|zuerst|vorauszahlung) __ (gutschein|gutscheinkarte|geschenkkarte|paysafe|paysafecard|steam|bitcoin|krypto|amazon karte|western union|zahlungsanforderung|amazon gutschein)',
      '(gutschein|gutscheinkarte|geschenkkarte|paysafe|paysafecard|bitcoin|krypto|amazon gutschein) __ (vorab|vorkasse|vorher|anzahlung|im voraus|zuerst|vorauszahlung)',
      '(schick*|kauf|kaufe|zahl*|bezahl*) __ (gutschein*|geschenkkarte|paysafe|paysafecard|steam karte)',
    ],
    fr: [
      '(envoie*|vire*|verse*|paie*) __ (comme|en|de) (garantie|caution)',
      '(avance|d abord|acompte|avant|prepaiement|au prealable) __ (carte cadeau|cartes cadeaux|coupon|pcs|paysafe|paysafecard|transcash|bitcoin|crypto|neosurf|western union|steam|ticket recharge)',
      '(carte cadeau|coupon|pcs|paysafe|paysafecard|transcash|bitcoin|crypto|neosurf|recharge) __ (avance|d abord|acompte|avant|au prealable)',
      '(envoie*|envoyez|achete*|achetez|paie*|payez|payer|paiement) __ (carte cadeau|cartes cadeaux|coupon pcs|transcash|paysafe|paysafecard|neosurf|ticket recharge)',
    ],
    es: [
      '(envia*|transfiere*|paga*) __ (como|de) (garantia|fianza)',
      '(adelantado|por adelantado|anticipo|antes|primero|previo|deposito|senal) __ (tarjeta regalo|tarjeta de regalo|vale|bono|paysafe|paysafecard|bizum|steam|bitcoin|cripto|western union|cupon)',
      '(tarjeta regalo|tarjeta de regalo|vale|paysafe|paysafecard|bizum|bitcoin|cripto|cupon) __ (adelantado|anticipo|antes|primero|previo|deposito)',
      '(envia*|compra|paga|pago|manda*) __ (tarjeta regalo|tarjeta de regalo|paysafe|paysafecard|tarjeta steam|cupon)',
    ],
    ro: [
      '(trimite*|transfera*|plateste*) __ (ca|drept) garantie',
      '(avans|in avans|inainte|intai|mai intai|anticipat) __ (card cadou|carduri cadou|voucher|cupon|paysafe|paysafecard|steam|bitcoin|cripto|crypto|revolut|western union|transfer)',
      '(card cadou|voucher|cupon|paysafe|paysafecard|bitcoin|cripto|crypto|revolut) __ (avans|in avans|inainte|intai|anticipat)',
      '(trimite*|cumpar*|plateste|plata) __ (card cadou|carduri cadou|paysafe|paysafecard|voucher|cupon)',
    ],
    hu: [
      '(utalj*|kuldj*|fizess*) __ (biztositekkent|kauciokent|garanciakent)',
      '(elore|eloleg|eloleget|elolegkent|elobb|elotte) __ (ajandekkarty*|utalvany*|paysafe*|steam|bitcoin*|kripto*|kupon*|revolut*|western union)',
      '(ajandekkarty*|utalvany*|paysafe*|bitcoin*|kripto*|kupon*|revolut*) __ (elore|eloleg|eloleget|elolegkent|elobb|elotte)',
      '(kuldj*|vegyel|vasarolj|fizess|fizetes*) __ (ajandekkarty*|ajandekutalvany*|paysafe*|steam kartya*)',
    ],
    pl: [
      '(przelej|wyslij|zaplac) __ (jako|na) (kaucje|gwarancje|zabezpieczenie)',
      '(z gory|przedplata|przedplate|zaliczka|zaliczke|najpierw|wczesniej|zadatek) __ (karta podarunkowa|karte podarunkowa|karty podarunkowej|voucher*|kupon*|paysafe*|blik*|steam|bitcoin*|krypto*|western union|bon)',
      '(karta podarunkowa|karte podarunkowa|karta prezentowa|voucher*|kupon*|paysafe*|blik*|bitcoin*|krypto*) __ (z gory|przedplata|przedplate|zaliczka|zaliczke|najpierw|wczesniej)',
      '(wyslij|kup|zaplac|platnosc) __ (karte podarunkowa|karta podarunkowa|paysafe*|voucher*|karte steam|karta prezentowa)',
    ],
  },
  {
    any: [],
    nl: ['(krijg*|win|achteraf|cadeau voor)'],
    en: ['(receive a|win|get a|afterwards)'],
    de: ['(bekomm*|gewinn*|danach)'],
    fr: ['(recevez|gagne*|apres)'],
    es: ['(recibe*|gana*|despues)'],
    ro: ['(primesti|castig*|dupa)'],
    hu: ['(kapsz|nyer*|utana)'],
    pl: ['(dostaniesz|wygraj|potem)'],
  },
)
