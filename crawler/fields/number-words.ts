/** A language's words for 0 to 9, 10 to 19, and 20, 30, … 90; spellings of one number apart by a slash. */
interface Row {
  units: string
  teens: string
  tens: string
  /** How "34" is made in one word; languages that write it apart have none. */
  glue: ((tens: string, unit: string) => string[]) | null
  /** Read only amid a number that is in this language already, for its words are others' words for something else. */
  isAside?: true
}

const apart = { teens: '', tens: '', glue: null, isAside: true } as const
const direct = (tens: string, unit: string) => [`${tens}${unit}`]

export const numberWordRows: Readonly<Record<string, Row>> = {
  nl: {
    units:
      'nul/noel/nol/nulletje een/één/eén/eèn/eentje twee/twe/tweetje drie/dri vier/fier/viertje vijf/vyf/fijf/vijv/vijfje zes/ses/zess/zesje zeven/zeuven/zeve/zeeven acht/agt/achtje negen/nege/neegen/negentje',
    teens:
      'tien elf/ellef twaalf/twalf dertien veertien vijftien zestien zeventien achttien/achtien negentien',
    tens: 'twintig dertig veertig vijftig zestig zeventig tachtig negentig',
    glue: (tens, unit) => ['en', 'ën', 'n'].map(joint => `${unit}${joint}${tens}`),
  },
  en: {
    units:
      'zero/oh/nought/zerro one/wun two/twoo three/thre/thri four/foour/foor/fourr/fower five/fife/fyve six/siks/sixx seven/sevn/sevven eight/eigth/eight/ait nine/niner/nyne',
    teens: 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    tens: 'twenty thirty forty/fourty fifty sixty seventy eighty ninety',
    glue: direct,
  },
  de: {
    units:
      'null eins/ein zwei/zwo/zwai drei/drai vier fünf/fuenf/funf/fünnef sechs/seks sieben/siebn acht neun/noin',
    teens:
      'zehn elf zwölf/zwoelf/zwolf dreizehn vierzehn fünfzehn/fuenfzehn sechzehn siebzehn achtzehn neunzehn',
    tens: 'zwanzig dreißig/dreissig vierzig fünfzig/fuenfzig sechzig siebzig achtzig neunzig',
    glue: (tens, unit) => (unit === 'eins' ? [] : [`${unit}und${tens}`]),
  },
  fr: {
    units: 'zéro/zero un/une deux trois quatre cinq six sept huit neuf',
    teens: 'dix onze douze treize quatorze quinze seize dixsept dixhuit dixneuf',
    tens: 'vingt/vingts trente quarante cinquante soixante septante huitante/octante nonante',
    glue: null,
  },
  es: {
    units: 'cero uno/una dos tres cuatro cinco seis siete ocho nueve',
    teens: 'diez once doce trece catorce quince dieciséis/dieciseis diecisiete dieciocho diecinueve',
    tens: 'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa',
    glue: (tens, unit) =>
      tens === 'veinte'
        ? [
            `veinti${unit}`,
            ...(unit === 'dos'
              ? ['veintidós']
              : unit === 'tres'
                ? ['veintitrés']
                : unit === 'seis'
                  ? ['veintiséis']
                  : []),
          ]
        : [`${tens}i${unit}`, `${tens}y${unit}`],
  },
  ro: {
    units: 'zero unu/una doi/două/doua trei patru cinci șase/şase/sase șapte/şapte/sapte opt nouă/noua',
    teens:
      'zece unsprezece/unșpe/unspe doisprezece/doișpe/doispe treisprezece/treișpe/treispe paisprezece/paișpe/paispe cincisprezece/cinșpe/cinspe șaisprezece/saisprezece/șaișpe/saispe șaptesprezece/saptesprezece optsprezece/optișpe nouăsprezece/nouasprezece',
    tens: 'douăzeci/douazeci treizeci patruzeci cincizeci șaizeci/saizeci șaptezeci/saptezeci optzeci nouăzeci/nouazeci',
    glue: (tens, unit) => [`${tens}și${unit}`, `${tens}si${unit}`],
  },
  hu: {
    units: 'nulla/zéró/zeró egy kettő/ketto/két három/harom négy/negy öt hat hét nyolc kilenc',
    teens:
      'tíz/tiz tizenegy tizenkettő/tizenketto tizenhárom/tizenharom tizennégy/tizennegy tizenöt/tizenot tizenhat tizenhét/tizenhet tizennyolc tizenkilenc',
    tens: 'húsz/husz/huszon harminc negyven ötven/otven hatvan hetven nyolcvan kilencven',
    glue: direct,
  },
  pl: {
    units: 'zero jeden/jedna dwa/dwie trzy cztery pięć/piec sześć/szesc siedem osiem dziewięć/dziewiec',
    teens:
      'dziesięć/dziesiec jedenaście/jedenascie dwanaście/dwanascie trzynaście/trzynascie czternaście/czternascie piętnaście/pietnascie szesnaście/szesnascie siedemnaście/siedemnascie osiemnaście/osiemnascie dziewiętnaście/dziewietnascie',
    tens: 'dwadzieścia/dwadziescia trzydzieści/trzydziesci czterdzieści/czterdziesci pięćdziesiąt/piecdziesiat sześćdziesiąt/szescdziesiat siedemdziesiąt/siedemdziesiat osiemdziesiąt/osiemdziesiat dziewięćdziesiąt/dziewiecdziesiat',
    glue: direct,
  },
  pt: {
    units: 'zero um/uma dois/duas três/tres quatro cinco seis/meia sete oito nove',
    teens:
      'dez onze doze treze catorze/quatorze quinze dezasseis/dezesseis dezassete/dezessete dezoito dezanove/dezenove',
    tens: 'vinte trinta quarenta cinquenta sessenta setenta oitenta noventa',
    glue: (tens, unit) => [`${tens}e${unit}`],
  },
  it: {
    units: 'zero uno/una due tre quattro cinque sei sette otto nove',
    teens: 'dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove',
    tens: 'venti trenta quaranta cinquanta sessanta settanta ottanta novanta',
    glue: (tens, unit) => [`${/^[uo]/.test(unit) ? tens.slice(0, -1) : tens}${unit}`],
  },
  bg: {
    units: 'нула едно/един/една две/два три четири пет шест седем осем девет',
    teens:
      'десет единадесет/единайсет дванадесет/дванайсет тринадесет/тринайсет четиринадесет петнадесет/петнайсет шестнадесет/шестнайсет седемнадесет осемнадесет/осемнайсет деветнадесет',
    tens: 'двадесет/двайсет тридесет/трийсет четиридесет/четирийсет петдесет шестдесет седемдесет осемдесет деветдесет',
    glue: null,
  },
  ru: {
    units: 'ноль/нуль один/одна два/две три четыре пять шесть семь восемь девять',
    teens:
      'десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать',
    tens: 'двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто',
    glue: null,
  },
  cs: {
    units: 'nula jedna/jeden dva/dvě tři/tri čtyři/ctyri pět/pet šest/sest sedm osm devět/devet',
    teens:
      'deset jedenáct/jedenact dvanáct/dvanact třináct/trinact čtrnáct/ctrnact patnáct/patnact šestnáct/sestnact sedmnáct/sedmnact osmnáct/osmnact devatenáct/devatenact',
    tens: 'dvacet třicet/tricet čtyřicet/ctyricet padesát/padesat šedesát/sedesat sedmdesát/sedmdesat osmdesát/osmdesat devadesát/devadesat',
    glue: null,
  },
  tr: {
    units: 'sıfır/sifir bir iki üç/uc dört/dort beş/bes altı/alti yedi sekiz dokuz',
    teens: '',
    tens: 'yirmi otuz kırk/kirk elli altmış/altmis yetmiş/yetmis seksen doksan',
    glue: null,
  },
  limburgish: {
    units:
      'nul ein/eèn/ei/eng twie/twieë/twiè/twei drie/drij/dri veer/veier/vier vief/viêf/vijf/viëf zès/zes/zas zeve/zève/zeuve/ziëve acht/ach/aach nuuge/nege/nuung/nuge/nuuje',
    ...apart,
  },
  frisian: { units: 'nul ien twa trije fjouwer fiif seis sân/san/saun acht njoggen', ...apart },
  afrikaans: { units: 'nul een twee drie vier vyf ses sewe agt nege', ...apart },
  swiss: {
    units:
      'null eis/eins zwöi/zwoi/zwei/zwäi drü/drüü/drei vieri/vier föif/foif/föifi sächs/sächsi/sechsi sibe/sibä/siebe/siebni acht/achti nüün/nün/nüüni',
    ...apart,
  },
  papiamento: { units: 'sero unu dos tres kuater/kuat sinku seis shete ocho nuebe', ...apart },
  sranan: { units: 'noti wan tu dri fo feifi siksi seibi aiti neigi', ...apart },
  catalan: { units: 'zero un/u dos/dues tres quatre cinc sis set vuit nou', ...apart },
  croatian: {
    units: 'nula jedan/jedna dva/dvije/dve tri četiri/cetiri pet šest/sest sedam osam devet',
    ...apart,
  },
  slovak: {
    units: 'nula jeden/jedna dva/dve tri štyri/styri päť/pat šesť/sest sedem osem deväť/devat',
    ...apart,
  },
  slovenian: { units: 'nič/nic ena dva/dve tri štiri/stiri pet šest/sest sedem osem devet', ...apart },
  albanian: {
    units: 'zero një/nje dy tre katër/kater pesë/pese gjashtë/gjashte shtatë/shtate tetë/tete nëntë/nente',
    ...apart,
  },
  bulgarianInLatin: {
    units: 'nula edno/edin/edna dva/dve tri chetiri/cetiri pet shest sedem osem devet',
    ...apart,
  },
  russianInLatin: {
    units: 'nol/nul odin/odna dva tri chetyre/chetire pyat/piat shest sem vosem devyat/deviat',
    ...apart,
  },
  greek: {
    units:
      'μηδέν/μηδεν ένα/ενα δύο/δυο τρία/τρια τέσσερα/τεσσερα πέντε/πεντε έξι/εξι επτά/επτα/εφτά/εφτα οκτώ/οκτω/οχτώ/οχτω εννέα/εννεα/εννιά/εννια',
    ...apart,
  },
  ukrainian: { units: 'нуль один/одна/одне два/дві три чотири пять шість сім вісім девять', ...apart },
}

/** Words of everyday language in one of the languages we read; they never begin a number. */
export const looseNumberWords = new Set(
  'een ein un une uma um uno una one ten hat egy dos sept onze once doze tres tre sei otto due pet bir uc bes alti iki три noel nol fier ses agt meia quince seize sest sas noua una vingt quinze oh dri twe dix dez tiz két bes cent'.split(
    ' ',
  ),
)

/** Read only amid a number in the same language: how its words sound to others, or look without their marks. */
export const soundsLike: Readonly<Record<string, string>> = {
  nl: '0 o 1 ien eene n 2 tweej 4 veir fir 7 sefen seve',
  en: '0 o aught nil 1 won wan 2 too to tu 3 tree free 4 for fore fo 5 fyv 8 ate 9 nein',
  de: '0 o nul 2 zwa 3 dri 5 fümf fumf 6 sechse 7 siebe 9 neune noin',
  fr: '0 o 1 in 2 deu 3 troi troua 4 quat katre 5 sinq sink 6 sis siss cis 7 set cet 8 uit ouit 9 neuve noeuf',
  es: '2 do 3 tre 5 sinco 6 sei 7 ciete 8 osho 9 nuebe',
  hu: '3 harom 7 het 6 hat',
  pt: '3 treis trez',
  pl: '1 jedn 3 trzi',
}
