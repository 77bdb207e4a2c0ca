import type { DigitGroup } from './digit-groups.ts'
import type { Plain } from './plain.ts'

/** Digits inside an address or behind an underscore belong to a page, not to a person. */
const insideAddress = /(?:(?:https?:\/\/|www\.|\.(?:nl|com|be|de|net|example)\/)\S*|[_=#&?@])$/
/** Unless the address spells a title that ends with the number: "/advert/call-me-06…". */
const inSlug = /(?:^|[\s/_-])(?!(?:img|dsc|foto|photo|pic|id|ref|ad|adv|item|code)[-_])[a-z]{2,20}[-_]$/
/** A hash or a stroke before a number is decoration; before an order it has a word for that. */
const hashed =
  /(?:^|[\n:(>→!?]|\p{Extended_Pictographic}|(?<!\p{L})(?:bel|app|tel|telefoon|whatsapp|wa|sms|call|phone|nummer|number|dan|op|naar|via|at|gsm|mob)\.?)\s?[#_]$/u
const otherNumber =
  /(?:(?:^|[^a-z])(?:iban|rekening(?:nummer)?|kvk|kbo|bce|btw|tva|vat|bsn|ref|referentie|reference|id|ean|isbn|order\w{0,8}|klant\w{0,8}|vergunning\w{0,10}|permit\w{0,8}|advertentie\w{0,6}|advert|ad|anzeigen\w{0,6}|dossier\w{0,8}|ondernemings\w{0,8}|klantenservice|helpdesk|support|redactie|meldpunt|hulplijn|politie|police|polizei|kluis|code|pin|versie|version|lotto|loten|huisnr|huisnummer|ing|rabobank|rabo|abn|bank|img|dscn?)[\s:.#-]{0,4}(?:(?:nr|no|nummer|be|nl)[\s:.#-]{0,3})?|(?:^|[^a-z])(?:kamer|room|zimmer|deur|etage)[\s:#-]{0,3}(?:(?:nr|no|nummer)[\s:.#-]{0,3})?|[a-z]{2}\d{2}\s?[a-z]{4}\s?)$/
/** "Lidnummer", "Kundennummer", "tracking number": numbers of things; a telephone's are named by few words. */
const numberOfThing =
  /(?:(?<!\p{L})(?!tele?f|tel|mobi|gsm|app|whats|bel|priv|werk|contact|kontakt|phone|handy|thuis|vast|zakelijk|salon|studio|praktijk|direct|afspra|fest|haupt|zentral|ruf|rück|mijn|m'n|ons|zijn|haar|nood|cell|06|nummer|number|n[uú]mer|pers)\p{L}{2,}(?:nummer|nr|kenmerk)|(?:account|tracking|member\w*|reference|room|serial|invoice|booking|order|case|customer|card|licen[cs]e|passport|registration|security|part|model|batch|product|article|flight) (?:number|no|nr|code|id)|(?:numéro|n°|num) de (?:dossier|client|compte|série|commande|tva|siret|siren|carte|suivi|réf\p{L}*)|n[uú]mero de (?:cuenta|cliente|pedido|serie|registro)|(?:factuur|polis|boeking\p{L}{0,4}|reservering\p{L}{0,3}|verzend|barcode|zending|imei|cvc|vin|kenteken|dossier|sofi|bankrek\p{L}*|giro|account|artikel))[\s:.#=-]{1,3}$/u
/** Somebody else's telephone: of a service, of the site. */
const service =
  /(?<!\p{L})(?:klantenservice|klantendienst|helpdesk|support|redactie|webmaster|meldpunt|hulplijn|hulpverlening|slachtofferhulp|veilig thuis|storingsdienst|storing|wijkagent|ggd|soa[ -]?poli|soa[ -]?centrum|huisarts\p{L}*|ziekenhuis|apotheek|taxicentrale|kindertelefoon|belastingdienst|customer service|help ?line|hotline|police|crisis\p{L}*|kundenservice|kundendienst|beratungsstelle|notruf|service client|atención al cliente|meld misdaad anoniem|comensha|adverteren op deze site)(?:[\s:,-]{1,3}(?!(?:mij|me|ik|my|mein|ich)(?!\p{L}))\p{L}{2,14}){0,4}[\s:,.-]{0,4}$/u

const mayServe =
  /dienst|service|desk|support|redac|webm|punt|lijn|line|hulp|thuis|storing|agent|ggd|poli|arts|ziekenhuis|apoth|taxi|belast|crisis|stelle|notruf|client|cliente|anoniem|comens|deze site/

const lastWord = /(\p{L}+)[\s:.#=-]{1,3}$/u
const ofThings =
  /(?:nummer|nr|kenmerk|number|no|code|id|client|compte|série|commande|tva|siret|siren|carte|suivi|dossier|réf\p{L}*|cuenta|cliente|pedido|serie|registro|factuur|polis|boeking\p{L}*|reservering\p{L}*|verzend|barcode|zending|imei|cvc|vin|kenteken|sofi|bankrek\p{L}*|giro|account|artikel)$/u

/** Few words stand before a number of something: the last is looked at first. */
function isOfThing(before: string): boolean {
  const word = lastWord.exec(before.slice(-28))?.[1]
  return word !== undefined && ofThings.test(word) && numberOfThing.test(before)
}

/** True when what stands before says that the digits are an account, a page, a register or a help line. */
/** Winning numbers, sizes and departures. */
const series =
  /(?:getallen|trekking|bingo|lotto\p{L}*|zahlen|lucky numbers|winnende\p{L}*|combinatie|uitslag\p{L}*|dienstregeling|vertrek\p{L}*|maten|maat|toegangscode|kluiscode|wachtwoord|password|wifi|wi-fi|pincode|token|serienr|\bsn)[\s:.#=-]{1,4}(?:om\s|op\s|is\s)?$/u

export function isOtherNumber(read: Plain, group: DigitGroup): boolean {
  const from = group.plusAt ?? group.start
  const before = read.lower.slice(Math.max(0, from - 60), from)
  const mayFollow = group.plusAt !== null || /^0|^316\d{8}$/.test(group.digits)
  const isInside = insideAddress.test(before) && !(mayFollow && (inSlug.test(before) || hashed.test(before)))
  if (isInside || otherNumber.test(before) || series.test(before)) return true
  return isOfThing(before) || (mayServe.test(before) && service.test(before))
}
