import { wordSet } from './words.ts'

/** A claim before its languages: a verb ("spreek"), or a label ("talen"). */
const verbs =
  'spreek spreekt spreken praat praten talk speak speaks speaking fluent vloeiend beheers beheerst spreche sprechen spricht rede reden redet parle parles parlons hablo habla hablas hablamos falo fala falamos parlo parla parliamo vorbesc vorbim vorbește vorbeste mówię mowie mówimy mowimy znam rozmawiam beszélek beszelek beszélünk tudok mluvím mluvim mluvíme hovořím domluvím говоря говорю говорим розмовляю общаюсь μιλάω μιλώ μιλαω μιλάμε govorim pričam flas konuşurum communiceer communiceren communicate verständigung unterhalten converse conversar hovorím'
const labels =
  'talen taal voertaal voertalen spreektaal spreektalen talenkennis spraak moedertaal moedertalen tweetalig drietalig meertalig language languages lang langs spoken gesproken tongue tongues bilingual trilingual native sprache sprachen sprachkenntnisse muttersprache zweisprachig dreisprachig mehrsprachig gesprochen langue langues parlées bilingue trilingue maternelle idioma idiomas lengua lenguas hablados habladas línguas lingua lingue limba limbi limbile vorbite nyelv nyelvek nyelvtudás nyelvismeret język języki językach jazyk jazyky језик језици език езици язык языки языках мова мови мовы γλώσσα γλώσσες communicatie communication kommunikation kommunikáció diller dil dili gjuhë jezik jezici parlate'
export const verbWords = wordSet(verbs)
export const labelWords = wordSet(labels)

/** "Text me in English": only with the word "in" between. */
export const writeWords = wordSet(
  'reach contact text write message dm chat appen app schrijf schrijven bericht berichten mail mailen schreib schreiben écris écrivez escríbeme escribe scrivi scrivimi napisz pisz írj scrie пиши пишите',
)
export const inWords = wordSet('in auf en op po на în')

/** Words that may stand between a claim and its first language. */
export const leading = wordSet(
  `die dat ik wij we jij je ich wir i you we ze zij she they die sind zijn is are ist sont son are sunt są to me my mij mijn mit met with
  mir uns us in auf en het der the de w no na на по po στα si și le la los las lo parlez speak spreek spreken sprechen spreche spreekt
  parle hablo beheers beheersen can could kan kun kunt kannst können mag gerne graag including inclusief waaronder namelijk nl zoals
  door dit deze volgende following folgende suivantes siguientes o a os as po în im języku jeziku език εξής`,
)
/** Words that may stand between languages in a claim. */
export const between = wordSet(
  `en and nd und u. et y si și i e és a of or oder ou o sau ali ili ook also auch aussi anche también tambien oraz та и також goed goede good gut
  bien bene bem bine jól dobrze vloeiend fluent fluently fließend fliessend couramment fluido een ein a un beetje little bit some wat etwas bissl
  ein bisschen bißchen bischen wenig un peu pó poco pouco um puțin putin trochę troche kicsit basic basis redelijk beetje klein matig elementair
  perfect prima uitstekend uitstekende excellent perfekt perfekte natuurlijk of course moedertaal native muttersprache ik wij i we ich wir je the
  de taal language languages spreek spreekt speak vooral mainly mostly meestal alleen only nur slechts both beide zowel als naast besides neben
  plus even eventueel desnoods is no problem heel erg very sehr très muy molto po me limba język naturalmente gebroken broken conversational
  gesproken spoken langues und auch так також so via as well ma mai nog iets als en natürlich sowie как на по in auf met with maar helaas leider
  unfortunately sorry op niveau level nivel b1 b2 c1 c2 a1 a2 half halfje min meer less school schoolengels hobby w tweede first second eerste
  zweite dritte derde third mother tongue maternelle nativo nativa madrelingua ojczysty anyanyelvi sogar zelfs même poquito de du d di και ve ile together`,
)
export const denials = wordSet(
  'geen no not niet kein keine keinen kaum pas nu nie hardly non não nem ne never nooit nie senza sin sans ohne zonder without не нет nem hiç değil',
)
export const turns = wordSet(
  'maar wel but aber mais only alleen nur ma mas pero dar ale solo doch sino nur csak но а но tylko doar seulement uniquement',
)

/** A claim behind its languages: "… gesproken", "… spreek ik", "… met mij praten". */
export const behindWords = wordSet(
  `spoken gesproken speaking sprekend sprekende gesprochen parlé parlée parlés parlées parlate hablados hablado habladas faladas vorbite vorbită
  beszélek beszelek beszélünk beszél konuşuyorum konuşuyoruz konuşulur konuşurum biliyorum говоря говорю говорим parlato mluvím tudok tongue moedertaal muttersprache`,
)
/** These claim what is before them only with a pronoun behind, or a word like "can" before. */
export const behindVerbs = wordSet(
  'spreek spreken praten praat reden sprechen spreche talk speak parle hablo parlo mówię mówimy vorbesc falo parler hablar parlare',
)
export const pronouns = wordSet('ik wij we i ich wir je nous yo io eu')
export const can =
  /(?<!\p{L})(?:kun|kunt|kunnen|kan|mag|mogen|can|could|may|kann|kannst|können|könnt|darfst|wil|peux|pouvez|puedes|puoi)(?!\p{L})/u
/** "Engels geen probleem". */
export const noProblem =
  /^\s{0,2}(?:is |are |ist |zijn |ook |auch |also )?(?:geen probleem|no problem|kein problem|pas de problème|no hay problema|nessun problema|fără problem|nie ma problemu|nem probléma|sem problema)/u

/** "Engels: vloeiend", "Dutch (basic)". */
export const levelBehind =
  /^\s?[:(–-]\s?(?:vloeiend|fluent|goed|good|gut|bien|bine|dobrze|basis|basic|redelijk|matig|beetje|a little|a bit|native|moedertaal|muttersprache|perfect|perfekt|uitstekend|excellent|fließend|grundkenntnisse|[abc][12])(?!\p{L})/u

/** Words between the languages and the claim behind them. */
export const trailing = wordSet(
  'met tegen mother mij me ons with mit mir uns is zijn worden wordt ik wij we wir ich kun je jij goed gut well also auch ook here hier avec moi conmigo fluently vloeiend fließend en in allemaal all alle both beide beiden is are werden wird nyelven nyelvet',
)
