import type { NetworkContext } from '../context.ts'
import { evidenceOf, finding, sayings, strengthAt } from '../evidence.ts'
import { counterIndication, strengths } from '../indicator.ts'
import { recogniser } from '../lexicon.ts'

export const ownLimits = counterIndication({
  id: 'own-limits',
  label: 'Stelt eigen grenzen',
  question: 'Noemt de tekst eigen grenzen of een keuze in wie welkom is?',
  basis: 'Werkafspraak van het project; geen publicatie bekend die de voorspellende waarde heeft gemeten.',
  misses: 'Grenzen die iemand anders heeft opgeschreven of van een ander zijn overgenomen.',
  settings: {
    /** Kinds: own limits, choosing who comes. */
    kinds: { weak: 1, moderate: 2, strong: Number.POSITIVE_INFINITY },
    /** Below this share of the adverts it speaks for little of the network. */
    share: 0.5,
  },
  detect(context, { kinds, share }) {
    const said = [limits, choosing].map(kind => sayings(context, kind))
    const reached = strengthAt(said.filter(kind => kind.length > 0).length, kinds)
    const few = stating(context, evidenceOf(said.flat())) < context.adverts.length * share
    const strength = few && reached !== null ? strengths[0] : reached
    return finding(strength, evidenceOf(said.flat()))
  },
})

function stating(context: NetworkContext, evidence: readonly { advert: string }[]): number {
  const ids = new Set(evidence.map(({ advert }) => advert))
  return context.adverts.filter(({ id }) => ids.has(id)).length
}

const limits = recogniser({
  any: [],
  nl: [
    '(bepalen|kiezen|beslissen) _ (zelf|eigen)',
    '(voor|op) eigen rekening',
    '(ik)? (bepaal|stel|heb|ken|houd) _ (mijn|eigen) _ (grenzen|grens|regels)',
    '(mijn|eigen) grenzen (zijn|worden|staan|bepaal|gelden)',
    '(respecteer|respect voor) _ mijn (grenzen|grens|regels)',
    '(ik)? (bepaal|kies|beslis) _ (zelf|alleen) _ (wat|wie|wanneer|of)',
    '(nee is nee|nee betekent nee)',
    'ik mag (altijd)? (weigeren|nee zeggen)',
  ],
  en: [
    '(they|ladies|women|girls) (decide|choose) (themselves|what they do|their own)',
    '(decide|choose) (themselves|their own|what they do)',
    '(work|works|working) for themselves',
    '(i)? (set|have|know) (my own|my) (limits|boundaries|rules)',
    '(respect|respecting) _ my (limits|boundaries|rules)',
    'i (decide|choose) (myself)? (what|who|when|whom|which)',
    'no means no',
    '(right to|can always|may always) (refuse|say no)',
  ],
  de: [
    '(bestimmen|entscheiden|wahlen|waehlen) _ (selbst|selber|eigene)',
    'auf eigene rechnung',
    '(ich)? (setze|habe|bestimme|kenne) _ (meine|eigene|eigenen) _ (grenzen|regeln)',
    '(respektiere*|respekt vor|achte*) _ (meine|meinen) (grenzen|regeln)',
    'ich (bestimme|entscheide|wahle) (selbst|selber) _ (was|wen|wer|wann|ob)?',
    '(nein heisst nein|nein heißt nein|nein ist nein|nein bedeutet nein)',
    'recht _ (abzulehnen|nein zu sagen)',
  ],
  fr: [
    '(decident|choisissent) _ (elles memes|leurs propres|leurs)',
    'a leur (propre)? compte',
    '(je fixe|j ai|je pose|je connais) (mes|mes propres) (limites|regles)',
    '(respecte*|respectez|respect de) _ mes (limites|regles)',
    '(je decide|je choisis) (moi meme)? (de)? (ce que|qui|quand|avec qui|mes)',
    '(non c est non|un non est un non|non veut dire non)',
    'droit de (refuser|dire non)',
  ],
  es: [
    '(deciden|eligen) _ (ellas mismas|sus propios|sus propias)',
    'por (su)? cuenta propia',
    '(pongo|tengo|conozco|fijo|marco) (mis|mis propios|mis propias) (limites|reglas|normas)',
    '(respeta*|respete|respeto a) _ mis (limites|reglas|normas)',
    '(yo)? (decido|elijo|escojo) (yo misma)? (que|con quien|a quien|cuando)',
    '(no es no|un no es un no)',
    'derecho _ (negarme|decir que no|rechazar|reservo)',
  ],
  ro: [
    '(decid|aleg) (singure|ele insele)',
    'pe cont propriu',
    '(am|imi stabilesc|stabilesc|imi cunosc) (limitele|limite|regulile|reguli) (mele|proprii|clare)',
    '(respecta*|respectati|respect pentru) _ (limitele|regulile) mele',
    '(eu)? (decid|aleg|hotarasc) (eu|singura)? (ce|cu cine|pe cine|cand)',
    '(nu inseamna nu|un nu este un nu|nu e nu)',
    'dreptul (sa|de a) (refuz|refuza|spun nu|spune nu|selecta)',
  ],
  hu: [
    '(maguk|sajat maguk) (dontenek|dontik|valasztanak|valasztjak)',
    'sajat szamlara',
    '(sajat hataraim|sajat szabalyaim|megvannak a hataraim|vannak hataraim|vannak sajat hataraim)',
    '(tartsd tiszteletben|tiszteld|tartsa tiszteletben) _ (hataraimat|szabalyaimat)',
    '(en|magam) (dontom el|dontok|valasztom|valasztok) _ (mit|kit|kivel|mikor|hogy)?',
    '(a nem az nem|a nem nemet jelent|a nem nem)',
    'jogom van (nemet mondani|visszautasitani|elutasitani)',
  ],
  pl: [
    '(same|panie same) (decyduja|wybieraja)',
    'na wlasny rachunek',
    '(mam|stawiam|wyznaczam|znam) (swoje|wlasne|jasne) (granice|zasady)',
    '(szanuj|uszanuj|prosze szanowac|szacunek dla) _ (moje|moich) (granice|granic|zasady)',
    '(sama)? (decyduje|wybieram|ustalam) (sama)? (o tym)? (co|z kim|kogo|kiedy)',
    '(nie znaczy nie|nie to nie)',
    'prawo _ (odmowic|odmowy|odmawiac|powiedziec nie)',
  ],
})

const choosing = recogniser({
  any: ['no private numbers'],
  nl: [
    '(geen|niet|nooit) _ (anoniem|anonieme|afgeschermde|verborgen|prive) _ (bellers|bellen|nummer|nummers|oproepen|gesprekken)',
    '(anoniem|anonieme|afgeschermde) (bellers|nummers|oproepen|gesprekken|bellen) _ (niet|beantwoord ik niet|neem ik niet)',
    'geen (dronken|onbeleefde|opdringerige) (mannen|klanten|bezoekers|mensen)',
    '(alleen voor|uitsluitend|alleen) (nette|beleefde|respectvolle|verzorgde) (heren|mannen|klanten)',
    '(ik)? (behoud|houd) _ recht __ weigeren',
  ],
  en: [
    '(no|not|never|don t) _ (anonymous|private|hidden|withheld|blocked) (calls|callers|numbers|number|calling)',
    '(anonymous|private|hidden|withheld) (calls|callers|numbers) _ (not|ignored|blocked|are not)',
    'no (drunk|rude|pushy) (men|people|clients|guests)',
    '(only)? (polite|respectful|decent) (gentlemen|men|clients) only',
    'only (polite|respectful|decent) (gentlemen|men|clients)',
    'reserve the right __ refuse',
  ],
  de: [
    '(keine|keinen|nicht|nie) _ (anonym|anonyme|anonymen|unterdruckte|unterdruckten|unterdrueckte) _ (anrufe|anrufer|nummer|nummern|anrufen)?',
    '(anonyme|unterdruckte) (anrufe|nummern|anrufer) _ (nicht|zwecklos|ignoriert)',
    '(keine|nicht) (betrunkene|betrunkenen|unhoflichen|unhofliche|aufdringlichen) (manner|gaste|herren|kunden)?',
    'nur (gepflegte|hofliche|respektvolle|nette) (herren|manner|gaste)',
  ],
  fr: [
    '(pas|jamais|aucun|ni|ne) _ (anonyme|anonymes|masque|masques|prive|prives|caches) _ (appel*|numero*)?',
    '(appels|appel|numeros|numero) (anonymes|anonyme|masques|masque|prives|caches) _ (refuses|ignores|bloques|pas|s abstenir)',
    '(pas|aucun|ni) (d|de) (appel*|numero*) (anonyme*|masque*|cache*|prive*)',
    '(pas d|aucun) homme* (ivre*|impoli*)',
    '(uniquement|seulement) _ (hommes|messieurs) (polis|respectueux|courtois|propres)',
  ],
  es: [
    '(no|nunca|ni) _ (anonimo|anonimas|anonimos|oculto|ocultos|ocultas|privado|privados)',
    '(llamadas|numeros|numero) (anonimas|anonimos|ocultos|oculto|privados) _ (no|bloqueo|ignoro)',
    '(no|nada de) _ (borrachos|maleducados|groseros)',
    'solo (caballeros|hombres|senores) (educados|respetuosos|limpios|serios)',
  ],
  ro: [
    '(nu|fara|niciodata) _ (anonim|anonime|ascuns|ascunse|private|privat)',
    '(apeluri|apelurile|numere|numerele) (anonime|ascunse|private) _ (nu|ignor*|blocate)',
    '(nu|fara) _ (beti|nesimtiti|barbati beti|nepoliticosi)',
    '(doar|numai) (domni|barbati) (politicosi|respectuosi|manierati|seriosi|educati)',
  ],
  hu: [
    '(nem|ne|soha) _ (rejtett|anonim|ismeretlen|titkos) _ (szam*|hivas*)?',
    '(rejtett|anonim|ismeretlen|titkos) (szamot|szamra|szamrol|hivast|hivasra|hivasokat|szamokat|szamokra) _ (nem|ne)',
    '(ittas|reszeg) _ (nem|ne)',
    '(csak|kizarolag) (udvarias|igenyes|tisztelettudo|apolt|kedves) (urak|ferfiak|uraknak|urakat|vendegek)',
  ],
  pl: [
    '(nie|bez|nigdy) _ (anonimow*|ukryt*|zastrzezon*|prywatn*) _ (numer*|polacz*|telefon*)?',
    '(numery|numerow|polaczen|telefonow|anonimow) (zastrzezon*|anonimow*|ukryt*) _ nie',
    '(nie|bez) _ (pijanych|pijani|niegrzecznych|wulgarnych)',
    '(tylko|wylacznie) (kulturaln*|grzeczn*|zadban*|uprzejm*) (panow*|mezczyzn*|panom)',
  ],
})
