import { platformAt, platformOf } from './platforms.ts'

const alternatives = (words: Iterable<string>) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(word => word.replace(/[.]/g, '\\.').replace('-', '[ -]?'))
    .join('|')

const names = '[a-z0-9](?:[a-z0-9._-]|_{1,2}){1,31}'
const anyLabel = alternatives(platformOf.keys())
export const oneLabel = new RegExp(`(?<![\\p{L}\\p{N}@._-])(${anyLabel})`, 'gu')
const at = String.raw`(@[^\S\n]?|[([]at[)\]][^\S\n]?|(?:apenstaart(?:je)?|apestaart(?:je)?|at)[^\S\n])`

export const link = new RegExp(
  String.raw`(?<![a-z0-9.-])(?:https?:\/\/)?(?:www\.)?(${alternatives(platformAt.keys()).replaceAll('\\.', ' ?\\. ?')}) ?\/ ?@?(${names})`,
  'g',
)

/** What languages hang behind a platform's name: "instagramul meu", "telegramon". */
const suffix = "(?:ul|on|om|em|omon|u|ie|a|ie|e|en|s|[’']?(?:de|da|um))?"
const labels = `(?:${anyLabel})${suffix}(?:\\s?\\((?:${anyLabel})\\))?`
const together =
  '\\s?(?:&|\\+|\\/|,|en|and|und|et|y|e|és|i|și|of|or|oder|ou|o|sau|als|als op|en op|and on)\\s?(?:op |on |my |mijn |auf )?'
const kind =
  '(?:account|accountnaam|acc|naam|name|username|gebruikersnaam|user|nutzername|nick(?:name)?|handle|profiel|profil|profile|id|adres|me|kanaal|channel|chat|app|konto|cuenta|cont|contul|fiók|pseudo|perfil|hesabım|hesap|usuario|usuário)'
/** Signs and words that say the name comes next. */
const saying =
  "heet ik|ik heet|ben ik|ik ben|i am|bin ich|ich bin|je suis|vind je me onder|vind je me|find me|se llama|mi chiamo|is|heet|heten|ist|est|es|to|jest|este|e|é|è|heißt|heisst|s['’]appelle|adım|adim|nevem|neve|meu|mea|mein|mijn|i['’]m|am|soy|jestem|me|maar|only|alleen|nur|seulement|als|onder|under|as|unter|sous|met|via|username|name|naam|gebruikersnaam|user|namelijk|vagyok|sunt"
const joint = String.raw`((?:[^\S\n]{0,3}(?:[:=→>➜|~•*👉➡️💬📲📱✈️,]+|-{1,2}>?|(?<!\p{L})(?:${saying})(?!\p{L}))){0,4}[^\S\n]{0,3}(?:[([](?!at[)\]]))?|[^\S\n]?[([](?!at[)\]])|(?:[^\S\n](?:only|alleen|nur)[^\S\n]?)[([]|\s{0,2}\n(?=@))`
/** "Telegram: @name", "mijn insta is name", "snap → name", "tiktok & telegram @name". */
export const labelled = new RegExp(
  String.raw`(?<![\p{L}\p{N}@._-])(${labels}(?:${together}${labels}){0,3})(?:[ -]?(${kind})(?!\p{L}))?${joint}${at}?(?!(?:${anyLabel})(?![\p{L}\p{N}]))(${names})`,
  'uy',
)
/** "@name op Telegram", "@name (insta)", "name op snapchat". */
export const behind = new RegExp(`(${anyLabel})(?![a-z0-9._-]{0,3}[a-z0-9])`, 'uy')
export const ahead = new RegExp(
  String.raw`(?<![\p{L}\p{N}._%+@/-])(@[^\S\n]?)?(${names})([^\S\n]?[([]|[^\S\n]?[-–|/:,][^\S\n]?|[^\S\n](?:op|on|auf|sur|en|via|bij|pe|na|in|di|no|is mijn|is my)[^\S\n])(?:mijn |my |de |mein |(?:${anyLabel})(?: en | and |\/| & ))?$`,
  'u',
)
/** The ghost of a platform in place of its name. */
export const ghost = new RegExp(
  String.raw`👻[^\S\n]{0,2}[:=→>-]{0,2}[^\S\n]{0,2}(@[^\S\n]?)?(${names})`,
  'gu',
)
export const bare = /(?<![\p{L}\p{N}._%+@/-])@([a-z0-9][a-z0-9._]{2,31})/gu

/** Signs of a name in words: "lisa underscore mst". */
export const spelledSign =
  /^[^\S\n]?[([]?(?<under>underscore|laag streepje|onderstreepje|liggend streepje|lage streep|unterstrich|tiret bas|tiret du 8|gui[oó]n bajo|underline|podkreślnik)[)\]]?[^\S\n]?(?<rest>[a-z0-9][a-z0-9._]{0,20})|^[^\S\n]?[([](?<dot>punt|dot|punkt|point|punto)[)\]][^\S\n]?(?<tail>[a-z0-9][a-z0-9._]{0,20})/u

/** Words that follow a platform's name in a sentence, and pages of the platforms themselves. */
export const notNames = new Set(
  `ja nee yes no ok ook en of and or und oder is me mij mijn my bericht berichtje message stuur send bellen bel call app sms nummer number
  zelfde hetzelfde same via only alleen liefst graag available beschikbaar mogelijk possible op aanvraag request hier here zie see link bio
  foto fotos video videos share joinchat explore reel reels stories home intent search status premium account group groep channel kanaal
  whatsapp telegram signal snapchat snap instagram insta twitter onlyfans facebook tiktok discord viber kik wechat line not niet geen kein
  nur pas the een het watch login signup profile hashtag people pages events about help p tv heb heeft have has staat staan kan kun can
  contact content wel naar nach aan add volg follow welkom welcome discreet privé prive online met with voor for auch aussi also ons onze
  us our friends vrienden dames girls meiden bereikbaar reachable erreichbar joignable disponible disponibil dostępna dostępny
  elérhető verwijderd deleted gone blocked geblokkeerd volgt soon binnenkort later morgen vandaag today tomorrow after nadat wanneer
  gratis free nieuw new neu verkrijgbaar inbox please alsjeblieft aub svp bitte proszę por favor te vraag ask fragen gerne gern lieber
  rather liever beter better mag may must moet nodig required via ich je jij you your jouw jou u uw dm pm dms berichten messages
  mensagem mensaje wiadomość mesaj üzenet iemand nobody niemand iedereen everyone username gebruikersnaam name naam nummers numbers
  handle adres profiel profil konto contacten contacts heet called genaamd named`.split(/\s+/),
)
