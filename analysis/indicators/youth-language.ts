import { evidenceOf, finding, sayings, strengthOf } from '../evidence.ts'
import { indicator, strengths } from '../indicator.ts'
import { recogniser } from '../lexicon.ts'

export const youthLanguage = indicator({
  id: 'youth-language',
  family: 'youth',
  label: 'Nadruk op zeer jong zijn',
  question: 'Legt de tekst nadruk op heel jong, net volwassen of onervaren zijn?',
  basis:
    'Amerikaanse studie met bekende uitkomsten (1.263 advertenties, JRSA): taal die op jeugd wijst had voorspellende waarde.',
  innocent: 'Een stijl die op de site gebruikelijk is, ook bij mensen die veel ouder zijn.',
  misses: 'Jeugd die alleen uit foto’s of tekens zou blijken: daar wordt niet naar gekeken.',
  settings: {
    /** People of whom it is said that they just began or are inexperienced. */
    beginner: { weak: 1, moderate: 3, strong: Number.POSITIVE_INFINITY },
    /** People of whom it is said that they only just came of age, or look like a child. */
    barelyAdult: { weak: Number.POSITIVE_INFINITY, moderate: 1, strong: 3 },
  },
  detect(context, settings) {
    const young = sayings(context, barelyAdult)
    const fresh = sayings(context, beginner)
    const reached = [strengthOf(young, settings.barelyAdult), strengthOf(fresh, settings.beginner)]
    const strength = strengths.findLast(one => reached.includes(one)) ?? null
    return finding(strength, evidenceOf([...young, ...fresh]))
  },
})

const barelyAdult = recogniser(
  {
    any: ['barely legal', 'teenie', 'lolita'],
    nl: [
      '(jongste|de allerjongste|jong talent|jong vlees|jonkie|jonge bloem|net volwassen|pas volwassen)',
      '(nog maar|nog pas|slechts) (18|achttien|19|negentien) (jaar|jaartjes)?',
      '(zij|ze) is (net|pas|nog maar) (18|achttien)',
      '(net|pas|amper|nog maar net|nauwelijks|kersvers) (18|achttien) (geworden|jaar|jaartjes)?',
      '(piepjong|piepjonge|superjong|superjonge|bloedjong|bloedjonge|heel erg jong|zeer jong|zeer jonge)',
      '(schoolmeisje|schoolmeid|tienermeisje|tienertje|tiener|minderjarig uiterlijk)',
      '(ziet er|zie er) _ jonger uit dan (18|achttien)',
      '(meisje|meid) van (net|pas|amper) (18|achttien)',
    ],
    en: [
      '(the youngest|youngest girl|barely adult|just an adult|just became an adult|fresh and young|teen look|teen body)',
      'only (18|eighteen|19|nineteen) (years)?',
      'she (is|just)? (only|just|barely) (18|eighteen)',
      '(just|only just|barely|freshly|newly) (turned)? (18|eighteen)',
      '(very very young|super young|extremely young|ultra young)',
      '(schoolgirl|school girl|teenager|teen girl)',
      '(looks|look) younger than (18|eighteen)',
      '(18|eighteen) year old (beginner|virgin|teen)',
    ],
    de: [
      '(die jungste|jungstes|jungste von|gerade volljahrig|frisch volljahrig|eben volljahrig)',
      '(nur|noch|erst) (18|achtzehn|19|neunzehn) (jahre|jahrig)?',
      'sie ist (eben|gerade|erst|eben erst) (18|achtzehn)',
      '(gerade|erst|frisch|grad|eben erst|knapp) (18|achtzehn) (geworden|jahre)?',
      '(blutjung|blutjunge|blutjunges|sehr sehr jung|superjung|superjunge)',
      '(schulmadchen|schulmaedchen|schulerin|schuelerin|teenager|teeny)',
      '(sehe|sieht) junger aus als (18|achtzehn)',
      '(madchen|maedchen) von gerade (18|achtzehn)',
    ],
    fr: [
      '(la plus jeune|a peine majeure|tout juste majeure|fraichement majeure)',
      'elle a (a peine|tout juste) (18|dix huit)',
      '(a peine|tout juste|vient d avoir|viens d avoir|seulement|juste) (18|dix huit) (ans)?',
      '(toute jeune|toute jeunette|tres tres jeune|jeunette|super jeune)',
      '(ecoliere|lyceenne|collegienne|une adolescente|une ado)',
      'fraichement majeure',
      '(parais|parait|fais|fait) plus jeune que (18|dix huit)',
    ],
    es: [
      '(la mas joven|recien mayor de edad|apenas mayor de edad)',
      '(tiene|tengo) (apenas|solo|recien) (18|dieciocho|19|diecinueve)',
      '(recien|apenas|solo|acabo de) (cumplidos|cumplir|cumpli)? (los)? (18|dieciocho) (anos|anitos|recien cumplidos|cumplidos)?',
      '(18|dieciocho) (anos|anitos) recien cumplidos',
      '(jovencisima|muy muy joven|super joven|superjoven)',
      '(colegiala|adolescente|quinceanera)',
      '(parezco|parece) menor de (18|dieciocho)',
    ],
    ro: [
      '(cea mai tanara|abia majora|proaspat majora|tocmai majora)',
      'are (abia|doar|numai) (18|optsprezece|19|nouasprezece)',
      '(abia|tocmai|proaspat|de curand) (am|a)? (implinit|implinita|facut)? (18|optsprezece) (ani)?',
      '(foarte foarte tanara|extrem de tanara|tinerica|super tanara|foarte tinerica)',
      '(scolarita|eleva de liceu|liceana|adolescenta)',
      '(arat|arata) mai tanara de (18|optsprezece)',
      'am (implinit|facut) (abia|tocmai|de curand) (18|optsprezece) (ani)?',
    ],
    hu: [
      '(a legfiatalabb|legfiatalabb lany*|alig nagykoru|frissen nagykoru|most lett nagykoru)',
      '(alig|csak|epp) (18|tizennyolc)* (eves)?',
      '(most|epp|eppen|frissen|alig|nemreg|epphogy|csak) (toltottem|toltotte|multam|mult|lettem|betoltott|betoltottem)? (a)? (18|tizennyolc)* (eves|at|et)?',
      '(nagyon nagyon fiatal|hiper fiatal|szuperfiatal|rendkivul fiatal|zsenge)',
      '(iskolaslany|diaklany|tini lany|tinilany|tinedzser)',
      '(fiatalabbnak nezek ki|fiatalabbnak latszom) (18|tizennyolc)*',
      '(most|nemreg) (toltottem|multam) (be)? (a)? (18|tizennyolc)*',
    ],
    pl: [
      '(najmlodsza|ledwo pelnoletnia|dopiero pelnoletnia|swiezo pelnoletnia)',
      'ma (ledwo|dopiero|tylko) (18|osiemnascie|19|dziewietnascie)',
      '(wlasnie|dopiero|dopiero co|swiezo|ledwo|niedawno) (skonczylam|skonczone|ukonczone|skonczyla)? (18|osiemnascie) (lat|latek)?',
      '(bardzo bardzo mloda|mlodziutka|mlodziutkie|super mloda|niezwykle mloda)',
      '(uczennica|licealistka|nastolatka|malolatka|swieza osiemnastka)',
      'wygladam mlodziej niz (18|osiemnascie)',
      '(18|osiemnascie) lat (wlasnie|dopiero) (skonczylam|skonczone)',
    ],
  },
  {
    any: [
      '18 (00|30|min|minuten|minutes|minutos|minute|minut|perc|km|kilometer*|euro|euros|eur|uur|uhr|h|heures|horas|ore|ora|orakor)',
      '(outfit*|uniform*|kostuum*|kostum*|costum*|rollenspel*|rollenspiel*|roleplay|role play|disfraz*|szerepjatek*)',
      '(jeu|jeux) de role*',
      '(juego|juegos) de rol*',
      '(joc|jocuri) de rol',
      'odgryw*',
    ],
    nl: ['(vanaf|minimaal|minstens|boven|ouder dan|verboden) __ (18|tieners|achttien)', 'geen tiener*'],
    en: ['(over|above|at least|minimum|under) (18|eighteen)', 'not a (teen|teenager)'],
    de: ['(ab|uber|mindestens|unter) (18|achtzehn)', '(keine|kein) (teenager|schulerin*)'],
    fr: ['(plus de|minimum|moins de|au moins) (18|dix huit)', '(pas|plus) une (ado|adolescente)'],
    es: ['(mayores de|mayor de|menos de|minimo|mas de) (18|dieciocho)'],
    ro: ['(peste|minim|sub|cel putin) (18|optsprezece)'],
    hu: ['(18 even (feluli*|aluli*))', '(legalabb|minimum|elmult|elmultam) 18'],
    pl: ['(powyzej|minimum|ponizej|od) (18|osiemnastu)', 'pelnoletni*'],
  },
)

const beginner = recogniser({
  any: [],
  nl: [
    'jong(e)? en onervaren',
    '(jong|jonge) (en|maar) (onschuldig|onschuldige|onervaren|verlegen)',
    '(net|pas) (begonnen|gestart) _ (jong|onervaren|verlegen|onzeker)',
    '(heel|erg|zo|nog|nieuw en) onervaren',
    '(dit is)? mijn eerste (keer|week|dag) (in dit werk|als escort|in dit vak|hier en ik ben nog)',
    '(onschuldig|onervaren|verlegen) (meisje|meid|jong meisje)',
  ],
  en: [
    'young (and|but|innocent|and so) (inexperienced|innocent|shy|new)',
    '(just|only just) (started|begun|beginning) _ (young|inexperienced|shy|nervous)',
    '(very|still|so|quite|new and) inexperienced',
    'my first (time|week|day) (in this work|as an escort|doing this|in this job)',
    '(innocent|inexperienced|shy) (young)? girl',
  ],
  de: [
    '(jung|junge|junges) und (unerfahren|unerfahrene|unerfahrenes|unschuldig|unschuldige|schuchtern|schuchterne)',
    '(gerade|erst|frisch) (angefangen|begonnen) _ (jung|unerfahren|schuchtern)',
    '(noch|sehr|ganz|so|neu und) unerfahren',
    'mein (erstes mal|erster tag) (in diesem job|als escort|in diesem beruf)',
    'meine erste woche (in diesem job|als escort|in diesem beruf)',
    '(unschuldiges|unerfahrenes|schuchternes) (junges)? (madchen|maedchen)',
  ],
  fr: [
    'jeune (et|mais) (inexperimentee|innocente|timide|debutante|sans experience)',
    '(je debute|viens de commencer|je commence a peine|tout juste debute) _ (jeune|inexperimentee|timide|experience)',
    '(encore|tres|toute|nouvelle et) inexperimentee',
    'jeune debutante',
    'ma premiere (fois|semaine) (dans ce metier|comme escorte|dans ce travail)',
    '(fille|jeune fille) (innocente|inexperimentee|timide)',
  ],
  es: [
    'joven (y|e|pero) (inexperta|inocente|timida|sin experiencia|novata)',
    '(acabo de empezar|recien empiezo|recien comenzada|acabo de comenzar) _ (joven|inexperta|timida|experiencia)',
    '(muy|todavia|aun|nueva e|nueva y) inexperta',
    'mi primera (vez|semana) (en este trabajo|como escort|en esto)',
    '(chica|jovencita|nina|muchacha) (inexperta|inocente|timida|novata)',
  ],
  ro: [
    'tanara (si|dar) (neexperimentata|inocenta|timida|fara experienta|rusinoasa)',
    '(abia am inceput|tocmai am inceput|am inceput de curand) _ (tanara|neexperimentata|timida|experienta)',
    '(inca|foarte|destul de|noua si) neexperimentata',
    'prima (data|saptamana|mea saptamana) (in aceasta munca|ca escorta|in acest domeniu)',
    '(fata|fetita) (inocenta|neexperimentata|timida|tanara si timida)',
  ],
  hu: [
    'fiatal (es|de|meg) (tapasztalatlan|artatlan|felenk|szegyenlos|kezdo)',
    '(most kezdtem|nemreg kezdtem|csak most kezdtem|eppen kezdtem) _ (fiatal|tapasztalatlan|felenk|kezdo)',
    '(meg|nagyon|eleg|uj es) tapasztalatlan',
    'eloszor (csinalom|dolgozom) _ (ezt|escort*|szakmaban)',
    '(artatlan|tapasztalatlan|szegyenlos|kezdo) (fiatal)? lany',
  ],
  pl: [
    'mloda (i|ale) (niedoswiadczona|niewinna|niesmiala|bez doswiadczenia)',
    '(dopiero zaczelam|wlasnie zaczelam|niedawno zaczelam|dopiero zaczynam) _ (mloda|niedoswiadczona|niesmiala|doswiadczenia)',
    '(jeszcze|bardzo|calkiem|nowa i) niedoswiadczona',
    'moj pierwszy (raz|tydzien) (w tej pracy|jako escort|w tym zawodzie)',
    '(niewinna|niedoswiadczona|niesmiala) (mloda)? dziewczyna',
  ],
})
