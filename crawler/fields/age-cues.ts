const years = String.raw`(?:jaar|jaartjes|jarige?|jariges|jr|jrs|lentes?|zomers|years?(?:[ -](?:old|young))?|yrs?(?: (?:old|young))?|y\.?\/?o\.?|jahre?n?|jährige?[rns]?|jähriges|ans|años|añitos|anos|aninhos|ani|anişori|anișori|éves(?:en)?|eves|év|lat|lata|latka|latek|anni|let|rokov|години|годин|лет|года?|годиш\p{L}*|yaşında(?:yım)?|yas|χρονών|χρονων|ετών|vjeç|godina|godine|god|år|urte|primaveras?|primavere|springs|summers)`
/** Right behind the number. */
export const yearsBehind = new RegExp(
  String.raw`^(?:\s{0,2}-?\s{0,2}(?:de\s)?)${years}(?:\.|(?![\p{L}+]))(?!\d)|^(?:\s?(?:j|y|л)\.?)(?![\p{L}\p{N}+])`,
  'u',
)

const label =
  'leeftijd|leeft\\.?|hoe oud|how old|wie alt|quel âge|cuántos años|lftd?\\.?|age|aged|alter|altersangabe|âge|âgée?|agée|edad|vârsta|varsta|wiek|életkor|életkorom|kor|korom|idade|età|věk|vek|възраст|возраст|вік|yaş|yaşım|ηλικία|ηλικια|mosha|starost|dob'
/** "Leeftijd:", right before the number. */
export const labelBefore = new RegExp(
  String.raw`(?<!\p{L})(?:${label})[\s:=|>→.,?–—•*~_()-]{0,5}(?:(?:is|ist|est|es|to|é|e|je|ik ben|i am|ich bin|nu|now|van|of|de|mijn|slechts|only|nur|pas|net|just|:)[\s:]){0,2}$`,
  'u',
)

const lately =
  'pas|net|nu|now|only|just|jetzt|erst|gerade|al|already|inmiddels|momenteel|zojuist|laatst|slechts|nur|still|nog|maar|een|currently|today|vandaag|gisteren|onlangs|recent|schon|seulement|solo|tylko|tek|doar|csak|ya|já|già|acum|teraz|about to be'
/** "Ik ben", right before the number. */
export const beingBefore = new RegExp(
  String.raw`(?<!\p{L})(?:ik ben|ben|'k ben|i am|i[’']?m|ich bin|bin|j[’']ai|soy|tengo|cumplí|am|sunt|jestem|mam|mám|sono|ho|tenho|vagyok|je mi|imam|az sum|she is|she[’']s|he is|he[’']s|zij is|ze is|hij is|sie ist|er ist|elle a|ella tiene|is)\s(?:(?:${lately})\s){0,3}(?:de\s)?$`,
  'u',
)
/** "Net", "turned", right before the number. */
export const newlyBefore =
  /(?<!\p{L})(?:net|pas|just|gerade|tout juste|abia|alig|recién cumplidos?|acabo de cumplir|juste|eben|now|nu)\s(?:\p{L}{2,6}\s)?$/u
export const turnedBefore =
  /(?<!\p{L})(?:turned|werd(?: (?:ik )?(?:laatst|onlangs|net|pas|gisteren|vorige week|deze week|deze maand|vandaag))?|cumplí|cumplidos|skończyłam|skończyłem|am împlinit|împlinit|betöltöttem|compiuto|fatto|completei)\s$/u
export const turnedBehind =
  /^\s?(?:jaar\s|jahre\s)?(?:(?:oud|jong|jaar)\s)?(?:geworden|geword|jaar oud|(?:jahre )?(?:alt |jung )?geworden)(?!\p{L})/u

/** A number that ends what is said: "ben 50 en woon alleen". */
export const endBehind =
  /^\s{0,2}(?:$|[.,!;)\n|•]|(?:en|and|und|et|y|e|i|și|si|és|maar|but|aber|mais|uit|from|aus|de)(?!\p{L})|[–-]\s|x{1,4}(?!\p{L})|\p{Extended_Pictographic})/u
/** "Ik ben Lisa, 30, en …". */
export const introducedBefore =
  /(?<!\p{L})(?:ik ben|mijn naam is|m'n naam is|naam is|ik heet|dit is|i am|i'm|my name is|this is|ich bin|ich heiße|ich heisse|mein name ist|je suis|je m'appelle|moi c'est|me llamo|soy|mă numesc|ma numesc|mi chiamo|jestem|nazywam się|a nevem|chamo-me|me chamo)\s(?!bijna|almost|fast|about|over|ruim|ongeveer|al|open|nu|niet)\p{L}{2,20}(?:,| en| and| und| et| y)? (?:(?:van|of|von|de|ben|bin|am|i am|ik ben|ich bin|j'ai|tengo|mam|am) )?\(?$/u
export const introducedBehind =
  /^(?:\)|,|\.(?!\d)|!|\s*$|\s*\n| (?:from|uit|aus|de|en|and|und|et|y|jaar|van)(?!\p{L})|\s?\p{Extended_Pictographic})/u
const person =
  'meid|meisje|meiden|vrouw|vrouwtje|dame|jongedame|studente|brunette|blondine|blonde|girl|woman|lady|student|masseuse|masseurin|mädchen|frau|fille|femme|chica|mujer|señorita|fata|fată|domnișoară|dziewczyna|kobieta|ragazza|donna|menina|moça|mulher|lány|hölgy|nő|holka|žena|жена|момиче|девушка|schat|milf|moeder|mama|gastvrouw|escort|trans|man|jongen|boy|guy|gigolo'
export const personBefore = new RegExp(
  String.raw`(?<!\p{L})(?:${person})(?:,| van| of| von| de| aged|:)? \(?$`,
  'u',
)
export const personBehind = /^(?:\)|,|\.(?!\d)|\s*$|\s*\n|!)/u

/** "(v, 26)", "F/36", "26/V". */
export const sexBefore =
  /(?:^|[\s([|,;•·]|\p{Extended_Pictographic}\ufe0f?)(?:v|f|w|k|ž|♀️?|vrouw|female|frau|femme|mujer|kobieta)\s?[/|]\s?$/u
export const sexInBrackets = /\((?:v|f|w|vrouw|female|frau|femme|k)[\s,:;-]{0,3}$/u
export const sexBehind = /^\s?[/|]\s?(?:v|f|w|k|vrouw|female|frau|femme)(?!\p{L})/u
/** What ends such a stretch. */
/** "W25", "♀ 25" where a line or a bracket begins. */
export const sexAhead = /(?:^|[\n([|•]|\p{Extended_Pictographic}\ufe0f?)\s?(?:[vfw]|♀\ufe0f?)\s?$/u
export const edgeBehind = /^(?:[\s)\],.!;|/•·-]|$)(?!\d)/u

/** "25 is mijn leeftijd". */
export const labelBehind =
  /^\s?(?:is|=|ist|est)\s(?:mijn|my|meine?|mon|mi)\s(?:leeftijd|age|alter|âge|edad)(?!\p{L})/u
/** "Ik zoek een man van 40 jaar": the age of somebody else, in the same sentence. */
export const wanted =
  /(?<!\p{L})(?:zoek|zoekt|zoeken|gezocht|gevraagd|looking for|searching for|wanted|suche|suchen|sucht|gesucht|cherche|recherche|busco|caut|szukam|keresek|cerco|procuro|hledám)(?!\p{L})[^.!?\n]{0,40}$/u

/** Several persons, each with an age. */
export const several =
  /(?<!\p{L})(?:wij|we|wir|nous|noi|nosotras|my|twee|two|zwei|deux|dos|două|duas|dwie|due|drie|three|drei|beide|both|vriendinnen|friends|freundinnen|zussen|zusjes|sisters|schwestern|dames|meiden|meisjes|girls|ladies|women|frauen|mädels|femmes|filles|chicas|koppel|stel|couple|paar|pareja|duo|zij|she|he|hij|sie|er|elle|il)(?!\p{L})/u
export const between =
  /(?<!\p{L})(?:tussen|between|zwischen|entre|între|między|tra|mannen|heren|men|klanten|gasten)(?!\p{L})[^.!\n]{0,16}$/u
/** Between the ages of two. */
export const jointAge =
  /^\s(?:jaar |years |jahre |ans )?(?:en|and|und|et|y|&|i|și|e|és|\/|\+)\s(?:(?:is|van|of|he|she|hij|zij|ze|sie|er|ist|elle|il|a|de|von|vriendin|mijn|my|ik|\p{Lu}\p{L}{1,15}|\p{L}{3,10}) ){0,4}$/u

/** What makes a number of years something else than the advertiser's age. */
export const otherBefore =
  /(?:(?<!\p{L})(?:(?:tussen|between|zwischen|entre|între|między|tra) (?:de |the )?\d{2} (?:jaar )?(?:en|and|und|et|y|și|i|e)|garantie|ervaring|experience|erfahrung|(?:hond|kat|paard|whisky|wijn|auto|huis|pand|bed|merk|salon|zaak|bedrijf)(?: van| uit)?|al|sinds|sinds \d{4},?|jubileum|bestaat|bestaan|vanaf|voor|boven|onder|tot|t\/m|ouder dan|jonger dan|minimaal|min\.?|minimum|minimumleeftijd|maximaal|max\.?|minstens|tussen|ruim|meer dan|na|bijna|zoon|dochter|kind|mannen|heren|men|klanten|gasten|gentlemen|clients|férfiak|urak|pánové|muži|over|under|above|below|since|for|from|until|after|between|at least|older than|younger than|more than|almost|nearly|lijk(?:t|en)?(?: wel)?|voel(?: me| mij)?(?: als)?|eruit als|looks? like|feels? like|fühle mich wie|wie mit|seit|ab|über|unter|bis|mindestens|zwischen|fast|depuis|plus de|moins de|à partir de|a partir de|dès|sous|desde|hace|más de|mayores de|menores de|mínimo|de peste|peste|sub|de la|od|do|ponad|powyżej|poniżej|da oltre|oltre|meno di|(?:mannen|heren|gasten|klanten|bezoekers|clients|men|hombres|männer|herren|hommes|messieurs|panów|uomini|domni|férfiak|urak|pánové|muži|мъже|мужчины) (?:van|of|von|de|from|ab|od|à partir de)|(?:mijn|my|mein|meine|ma|mon|mi|m'n|een|zijn|haar|jouw) (?:zoon|zoontje|dochter|dochtertje|kind|man|partner|vriend|moeder|vader|hond|kat|auto|son|daughter|husband|boyfriend|mother|dog|cat|sohn|tochter|mann|hund|fils|fille|hijo|hija|mari)(?: (?:is|van|of|ist|von|est|a|tiene|de|heeft))?|(?:zoon|dochter|sohn|tochter|daughter|fils|hijo|hija|kind|man|partner|vriend|moeder|mother|mutter|mère|kids|kinderen|children) (?:is|ist|van|of|est|tiene|zijn|are|\w{1,3}))(?: (?:de|the|je|los|ongeveer|ca\.?|circa|bijna|about|ongev\.?|leeftijd van))?|[-–+]|\d\s(?:tot|to|bis|à|a|t\/m))\s{0,2}$/u
export const otherBehind =
  /^\s{0,2}(?:lang|geleden|ervaring|werkervaring|werk|werkzaam|actief|in het vak|in dit vak|in deze|in the (?:business|field)|in (?:the )?business|getrouwd|samen|bestaan|bestaat|garantie|jonger|ouder\b|en ouder|of ouder|and older|or older|and over|and up|of experience|experience|ago|younger|erfahrung|berufserfahrung|in der branche|jünger|älter|und älter|d['’]expérience|d['’]ancienneté|dans le métier|et plus|de experiencia|en adelante|o más|de experienta|experiență|doświadczenia|i więcej|tapasztalat|di esperienza|de experiência|opyt|\+|plus\b|minimum|[-–]\s?\d|(?:tot|t\/m|to|bis|à|a|till) \d|gezeten|gewoond|felett|fölött|alatt|oude? (?:whisky|wijn|merk|huis|auto))/u
