import { evidenceOf, fact, finding, sayings, strengthOf } from '../evidence.ts'
import { indicator } from '../indicator.ts'
import { recogniser } from '../lexicon.ts'

export const roundTheClock = indicator({
  id: 'round-the-clock',
  family: 'conditions',
  label: 'Dag en nacht beschikbaar',
  question: 'Zegt de advertentie dat de dienstverlener dag en nacht beschikbaar is?',
  basis: 'Werkafspraak van het project; geen publicatie bekend die de voorspellende waarde heeft gemeten.',
  innocent: 'Reclametaal, of de openingstijden van een bedrijf waar mensen elkaar aflossen.',
  misses: 'Lange werktijden die nergens staan.',
  settings: { voices: { weak: 1, moderate: 3, strong: 6 } },
  detect(context, settings) {
    const said = sayings(context, recognise)
    const byHours = context.adverts.flatMap(advert => {
      const sighting = advert.sightings.find(
        ({ hours }) => hours !== null && (allDay.test(hours) || recognise(hours).length > 0),
      )
      if (sighting === undefined) return []
      const evidence = fact(advert, sighting, 'Het veld met tijden noemt het hele etmaal')
      return [{ evidence, voice: 'hours' }]
    })
    const all = [...said, ...byHours]
    return finding(strengthOf(all, settings.voices), evidenceOf(all))
  },
})

const allDay = /\b0?0[:.]00\s*(?:-|–|tot|to|bis)\s*(?:24[:.]00|23[:.]59)\b/

const recognise = recogniser(
  {
    any: [
      '24u/24u',
      '24u/24',
      '24h/24h',
      '24h/24h',
      'open 24h',
      '24h open',
      '24/7',
      '24h/24',
      '24/24',
      '24h/7',
      '24hs',
      '24x7',
      '7/24',
      '7x24',
    ],
    nl: [
      'altijd (bereikbaar|beschikbaar|open|welkom)? ook (s nachts|midden in de nacht)',
      '(24|vierentwintig) (uur|uren) (en)? (7|zeven) dagen',
      'ook midden in de nacht (bereikbaar|beschikbaar|open|welkom)',
      '(dag en nacht|dag of nacht|s nachts en overdag|overdag en s nachts)',
      '(24|vierentwintig) (uur|uren) (per|op een|in een|van de) (dag|etmaal)',
      '(24|vierentwintig) (uur|uren) (open|beschikbaar|bereikbaar)',
      '(hele etmaal|hele dag en nacht)',
      'de klok rond',
      'op elk (uur|moment|tijdstip) van de (dag|nacht)',
    ],
    en: [
      '(available|open|reachable) (24|twenty four) (hours|hrs|h)',
      '(24|twenty four) (hours|hrs) (7|seven) days',
      'all day (and)? all night',
      '(day and night|day or night|night and day)',
      '(24|twenty four) hours (a|per) day',
      '(24|twenty four) (hours|hrs) (open|available)',
      '(around|round) the clock',
      '(any|every) (hour|time) of the (day or night|day and night|night)',
    ],
    de: [
      '(24|vierundzwanzig) (std|h|stunden) (erreichbar|geoffnet|verfugbar|fur dich da|offen)',
      '(24|vierundzwanzig) (std|h|stunden) (7|sieben) tage',
      'den ganzen tag und die ganze nacht',
      '(tag und nacht|tag oder nacht|tags und nachts|bei tag und nacht)',
      '(24|vierundzwanzig) stunden (am|pro|taglich|taeglich) (tag)?',
      '(24|vierundzwanzig) stunden (erreichbar|geoffnet|verfugbar|fur dich da|offen)',
      'rund um die uhr',
      'zu jeder (tages und nachtzeit|tag und nachtzeit|uhrzeit)',
    ],
    fr: [
      '(disponible|joignable|ouvert|ouverte) (a toute heure|a n importe quelle heure)',
      '(24|vingt quatre) (h|heures) (7|sept) jours',
      'toute la journee et toute la nuit',
      '(jour et nuit|jour ou nuit|nuit et jour|de jour comme de nuit|le jour comme la nuit)',
      '(24|vingt quatre) (h|heures) (sur|par) (24|vingt quatre|jour)',
      '24h sur (24|24h)',
      '(a toute heure|a n importe quelle heure) (du jour|de la nuit)',
    ],
    es: [
      '(24|veinticuatro) (h|hs|hrs|horas) _ (7|siete) dias',
      '(disponible|abierto|abierta|atiendo) a (cualquier|toda) hora',
      'todo el dia y toda la noche',
      '(dia y noche|de dia y de noche|dia o noche|noche y dia)',
      '(24|veinticuatro) (h|hs|hrs|horas) (al|del|por|cada|todo el) dia',
      '(disponible|abierto|abierta|atiendo) _ (24|veinticuatro) (h|hs|hrs|horas)',
      '(las|los) (24|veinticuatro) horas',
      'a (cualquier|toda) hora (del|de la) (dia|noche)',
    ],
    ro: [
      '24 din 24',
      '24 de ore (7|sapte) zile',
      '(disponibila|disponibil|raspund|lucrez) la orice ora',
      'toata ziua si toata noaptea',
      '(zi si noapte|ziua si noaptea|zi sau noapte|noapte si zi)',
      '24 (de)? (ore|h) (din|pe|pe zi|din zi) (24|zi)?',
      '(non stop|nonstop) (disponibil*|program|la orice ora)',
      '(disponibil*|program|raspund|lucrez) _ (non stop|nonstop|24 de ore)',
      'la orice ora din (zi|noapte|zi si noapte)',
    ],
    hu: [
      '24 (oraban|oras|oran at) (elerheto*|hivhato*|nyitva*|szolgalat*|varlak)?',
      'ejjel is nappal is',
      '(egesz nap es egesz ejjel)',
      '(barmikor) (ejjel|nappal) (is)? (es|vagy)? (ejjel|nappal)',
      '(ejjel nappal|ejjelnappal|nappal es ejjel|ejjel es nappal|nappal ejjel|nappal is ejjel is)',
      '(0 24|00 24|0 24h)',
      'a nap (24|minden|huszonnegy) (oraja*|orajaban)',
      '(napi|24) 24? (oraban|ora hosszat) (elerheto*|hivhato*|nyitva)?',
      '(bejnappal|ejszaka es nappal|nappal es ejszaka)',
      '(non stop|nonstop) (elerheto*|hivhato*|nyitva|fogad*)',
    ],
    pl: [
      '(24h|24 h|24 godziny) na dobe',
      '(dostepna|czynne|odbieram) (non stop|nonstop|o kazdej porze)',
      '(24|dwadziescia cztery) (godziny|h) 7 dni',
      'caly dzien i cala noc',
      '(dzien i noc|w dzien i w nocy|dniem i noca|dniem i w nocy|w dzien i noc|noc i dzien|dzien czy noc)',
      '(24|dwadziescia cztery) (godziny|godz|h) na dobe',
      '(cala dobe|calodobowo|calodobow*)',
      'o kazdej porze (dnia|nocy)',
      'przez cala dobe',
    ],
  },
  {
    any: ['parking', 'wifi'],
    nl: ['verschil _ dag en nacht', '(denk|dacht|droom*) __ (aan|over)', 'parkeer*', 'parkeren', 'receptie'],
    en: ['difference _ (day|night)', '(think*|dream*) __ (of|about)', 'reception'],
    de: ['unterschied _ tag und nacht', '(denk*|traum*) __ (an|von)', 'parken', 'parkplatz*'],
    fr: ['(pense*|reve*) __ (a|de)', 'reception'],
    es: ['(pienso|piensa*|sueno) __ (en|con)', 'recepcion', 'aparcamiento'],
    ro: ['(gandes*|visez*) __ la', 'parcare*', 'receptie'],
    hu: ['gondol*', 'parkol*', 'recepcio'],
    pl: ['mysl*', 'recepcja', 'parkowan*'],
  },
)
