import { evidenceOf, sayings, whatMostShow } from '../evidence.ts'
import { counterIndication } from '../indicator.ts'
import { recogniser } from '../lexicon.ts'

export const screeningOrDeposit = counterIndication({
  id: 'screening-or-deposit',
  label: 'Stelt voorwaarden aan een afspraak',
  question: 'Wil de dienstverlener eerst kennismaken, weten wie er komt, of een gewone aanbetaling?',
  basis: 'Werkafspraak van het project; geen publicatie bekend die de voorspellende waarde heeft gemeten.',
  misses: 'Voorwaarden die pas in een gesprek worden gesteld, of die een ander stelt.',
  settings: {
    /** Below this share of the adverts it speaks for little of the network. */
    share: 0.5,
  },
  detect(context, { share }) {
    return whatMostShow(context, evidenceOf(sayings(context, recognise)), share)
  },
})

const recognise = recogniser(
  {
    any: [],
    nl: [
      '(stel je|stelt u|stel jezelf|stel u) _ (voor|eerst voor|even voor)',
      '(vertel|schrijf|laat weten) _ (iets|wat|eerst|kort) __ (over jezelf|over uzelf|wie je bent|wie u bent)',
      '(ik)? (vraag|verwacht) __ (kennismaking|je naam|uw naam|een aanbetaling|een kleine aanbetaling|voorstelbericht)',
      '(eerst) (kort)? (kennismaken|bellen om kennis te maken|een kennismaking|een kennismakingsgesprek)',
      '(aanbetaling|borg) (is)? (gewenst|gevraagd|vereist|verplicht|nodig|van _ procent|bij nieuwe)',
      '(nieuwe klanten|nieuwe gasten) __ (aanbetaling|voorstellen|kennismaken|kennismaking)',
    ],
    en: [
      '(introduce yourself|tell me about yourself|tell me _ about yourself|tell me who you are|let me know who you are)',
      '(i)? (ask|require|expect) __ (deposit|introduction|your name|screening|references)',
      '(screening|references|deposit) (is|are)? (required|needed|mandatory|asked|a must|for new clients|requested)',
      '(first|we) _ (get to know each other|short phone call|video call first|coffee first)',
      '(new (clients|guests)) __ (deposit|introduce|screening|screened)',
    ],
    de: [
      '(stell dich|stellen sie sich|stelle dich) _ (vor|kurz vor|bitte vor)',
      '(erzahl|erzaehl|schreib) _ (etwas|was|kurz) __ (uber dich|ueber dich|wer du bist)',
      '(anzahlung) (ist)? (erwunscht|erforderlich|notig|noetig|pflicht|bei neuen)',
      '(erst|zuerst) _ (kennenlernen|kennenlerngesprach|telefonieren)',
      '(ich)? (bitte um|erwarte|verlange) __ (anzahlung|vorstellung|deinen namen)',
    ],
    fr: [
      '(presente toi|presentez vous|parle moi de toi|parlez moi de vous|dis moi qui tu es)',
      '(acompte) (est)? (demande|exige|obligatoire|requis|necessaire|pour les nouveaux)',
      '(je demande|j exige|je souhaite) __ (acompte|presentation|votre nom|ton prenom|ton nom)',
      '(d abord) _ (faire connaissance|un appel|un cafe)',
    ],
    es: [
      '(presentate|presentese|cuentame _ sobre ti|dime quien eres|hablame de ti|cuentame de ti)',
      '(deposito|anticipo|senal) (es)? (requerido|obligatorio|necesario|para nuevos|para clientes nuevos)',
      '(pido|exijo|requiero) __ (deposito|presentacion|tu nombre|anticipo|senal|referencias)',
      '(primero) _ (conocernos|nos conocemos|una llamada|un cafe)',
    ],
    ro: [
      '(prezinta te|prezentati va|spune mi cine esti|spune mi _ despre tine|vorbeste mi despre tine)',
      '(avansul|avans|un avans) (este|e)? (necesar|obligatoriu|cerut|pentru clientii noi)',
      '(cer|solicit) __ (avans|prezentare|numele tau|referinte)',
      '(mai intai|intai) _ (ne cunoastem|vorbim la telefon|o cafea)',
    ],
    hu: [
      '(mutatkozz be|mutatkozzon be|irj magadrol|mesel* magadrol|ird meg ki vagy)',
      '(eloleg|eloleget) (szukseges|kerek|kotelezo|uj vendegeknek)',
      '(kerek|kerem) __ (bemutatkozast|eloleget|a neved|bemutatkozo)',
      '(eloszor|elobb) _ (ismerkedjunk|megismerkedunk|telefonaljunk|kavezzunk)',
    ],
    pl: [
      '(przedstaw sie|prosze sie przedstawic|napisz cos o sobie|napisz kim jestes|opowiedz o sobie)',
      '(zaliczka|zadatek) (jest)? (wymagana|wymagany|konieczna|konieczny|dla nowych)',
      '(prosze o|wymagam) __ (zaliczke|przedstawienie|zadatek|imie|referencje)',
      '(najpierw) _ (poznajmy sie|rozmowa|kawa|porozmawiajmy)',
    ],
  },
  // Who asks for vouchers or for money before an address is told, is another question.
  {
    any: ['paysafe*', 'steam', 'bitcoin', 'crypto*', 'voucher*', 'western union'],
    nl: ['(cadeaukaart*|cadeaubon*|waardebon*|tikkie*|betaalverzoek*)', 'adres'],
    en: ['(gift card*|giftcard*)', '(address|location)'],
    de: ['(gutschein*|geschenkkarte*)', 'adresse'],
    fr: ['(carte* cadeau*|coupon*|transcash|neosurf|pcs)', 'adresse'],
    es: ['(tarjeta* regalo|tarjeta* de regalo|cupon*|bizum)', 'direccion'],
    ro: ['(card* cadou|cupon*|revolut)', 'adresa'],
    hu: ['(ajandekkarty*|utalvany*|kupon*)', 'cim*'],
    pl: ['(karta podarunkow*|kart* podarunkow*|kupon*|blik*)', 'adres'],
  },
)
