import { evidenceOf, finding, sayings, strengthOf } from '../evidence.ts'
import { indicator } from '../indicator.ts'
import { recogniser } from '../lexicon.ts'

export const thirdPartyVoice = indicator({
  id: 'third-party-voice',
  family: 'wording',
  label: 'Iemand anders schrijft',
  question: 'Spreekt de tekst over de dienstverlener in de wij- of zij-vorm, alsof iemand anders schrijft?',
  basis: 'Teksten die door een derde zijn geschreven, uit vergelijkingen van advertenties (PRACTICE, 7).',
  innocent: 'Een vergund bureau of huis dat zijn mensen voorstelt, twee collega’s samen, of een vertaling.',
  misses: 'Een derde die in de ik-vorm schrijft.',
  settings: { voices: { weak: 1, moderate: 2, strong: 4 } },
  detect(context, settings) {
    const said = sayings(context, recognise)
    return finding(strengthOf(said, settings.voices), evidenceOf(said))
  },
})

const recognise = recogniser(
  {
    any: [],
    nl: [
      '(onze|ons) (nieuwe|lieve|mooie|jonge|leuke|zoete|knappe|sexy)? (dames|meisjes|meiden|dame|meisje|meid|ladies|girls|escorts)',
      'wij (sturen|brengen|bieden|leveren|hebben|presenteren) __ (dame|dames|meisje|meisjes|meid|meiden|haar)',
      '(zij|ze) (komt|ontvangt|verwent|masseert|wacht|zal|kan) _ (je|jou|u|naar je|naar u|graag|thuis|op je)',
      '(nieuw|vers) (meisje|dame|meid) _ (binnen|aangekomen|beschikbaar|in ons)',
      '(dit|deze) (meisje|dame|meid) (is|komt|ontvangt|houdt|verwent|doet)',
      'haar (diensten|service|tarieven|tarief)',
    ],
    en: [
      'our (new|sweet|lovely|beautiful|young|hot|pretty|sexy)? (ladies|girls|lady|girl|models|escorts|women)',
      'we (send|bring|offer|deliver|have|present|provide) __ (lady|ladies|girl|girls|women|her)',
      'she (will|can|would) (come|visit|welcome|receive|meet|make|please|massage|be waiting|spoil|wait)',
      'she (comes|welcomes|receives|visits|waits|offers|spoils) _ (you|to your|at)',
      'new (girl|lady|girls) _ (arrived|in our|available|in house)',
      'this (girl|lady) (is|comes|will|offers|loves|does)',
      'her (services|rates|prices)',
    ],
    de: [
      '(unsere|unser|unseren|unserer) (neue|neuen|suße|susse|suesse|hubsche|hubschen|junge|jungen|liebe|lieben|schone|schonen)? (madchen|maedchen|damen|dame|frauen|girls|ladys|ladies|modelle|models)',
      'wir (schicken|bringen|bieten|haben|vermitteln|prasentieren|senden) __ (dame|damen|madchen|maedchen|frauen|frau|sie zu dir)',
      '(sie) (kommt|empfangt|verwohnt|massiert|wartet|besucht|freut sich) _ (dich|zu dir|auf dich|gerne|gern|dir)',
      '(neues|neue) (madchen|maedchen|dame|girls) _ (eingetroffen|angekommen|im haus|bei uns|da)',
      '(dieses madchen|dieses maedchen|diese dame|diese frau) (ist|kommt|empfangt|bietet|liebt)',
      '(ihre dienste|ihr service|ihre preise)',
    ],
    fr: [
      'nos (nouvelles|belles|jolies|jeunes|charmantes)? (filles|dames|femmes|hotesses|masseuses|escortes)',
      'notre (nouvelle|belle|jolie|jeune)? (fille|dame|hotesse|masseuse)',
      'nous (envoyons|amenons|proposons|avons|offrons|presentons) __ (fille|filles|dame|dames|femmes|hotesses)',
      'elle (vous|te|t) (recoit|accueille|attend|rend|rendra|masse|recevra|accueillera|fera)',
      'elle (vient|viendra|se deplace) _ (chez|vous|toi|hotel|domicile)',
      'nouvelle (fille|dame) _ (arrivee|chez nous|disponible)',
      'cette (fille|dame) (est|vient|recoit|propose|aime)',
      'ses (services|tarifs)',
    ],
    es: [
      'nuestras (nuevas|bellas|lindas|jovenes|guapas)? (chicas|senoritas|damas|mujeres|masajistas|muchachas)',
      'nuestra (nueva|bella|linda|joven|guapa)? (chica|senorita|dama|masajista)',
      '(enviamos|mandamos|llevamos|ofrecemos|tenemos|presentamos) __ (chica|chicas|senorita|senoritas|mujeres|damas)',
      'ella (te|le) (recibe|espera|atiende|visita|recibira|atendera|hara|visitara)',
      'ella (viene|va|ira|acude) _ (casa|hotel|domicilio|ti|tu)',
      '(nueva|nuevas) (chica|chicas|senorita) _ (recien llegada|llegada|llegadas|en nuestra|disponible*)',
      'esta (chica|senorita) (es|viene|recibe|ofrece)',
      'sus (servicios|tarifas)',
    ],
    ro: [
      '(fetele|doamnele|domnisoarele|fata|domnisoara) (noastre|noastra)',
      '(trimitem|aducem|oferim|avem|prezentam) __ (fata|fete|fetele|domnisoara|domnisoare|doamne)',
      'ea (te|va) (primeste|asteapta|viziteaza|rasfata|intampina)',
      'ea (vine|poate veni|va veni) _ (tine|hotel|domiciliu|acasa)',
      '(fata|domnisoara) noua _ (sosita|disponibila|la noi)',
      '(aceasta fata|aceasta domnisoara|fata aceasta) (este|vine|ofera|primeste)',
      '(serviciile|tarifele|preturile) ei',
    ],
    hu: [
      '(lanyaink|holgyeink|lanyunk|holgyunk|lanyainkat|lanyainkkal|holgyeinket|holgyeinkkel|lanyaink*)',
      '(kuldunk|hozunk|kinalunk|bemutatunk|ajanlunk) __ (lanyt|lanyokat|holgyet|holgyeket)',
      'a (lany|lanyok|holgy|holgyek) _ (fogad|fogadnak|varnak|var|kenyeztet*|hazhoz megy*)',
      'o (fogad|var|kenyeztet|megy|varni fog|fogadni fog) _ (teged|rad|hozzad|szivesen|oromme*)?',
      '(uj lany|uj holgy) _ (erkezett|nalunk|hazunkban)',
      'ez a (lany|holgy) (fogad|var|szeret*|kinal)',
      '(az o szolgaltatasai|az o arai)',
    ],
    pl: [
      '(nasze|naszych|naszymi) (nowe|piekne|mlode|mile|slodkie|urocze)? (dziewczyny|panie|kobiety|panienki|dziewczynami|pan|dziewczyn|damy)',
      '(nasza) (nowa|piekna|mloda|mila|urocza)? (dziewczyna|pani|panienka)',
      '(wysylamy|przywozimy|oferujemy|mamy|prezentujemy|przyslemy) __ (dziewczyne|dziewczyny|panie|pania|panienke)',
      'ona (przyjmuje|przyjmie|czeka|odwiedzi|przyjedzie|przyjezdza|rozpiesci|wymasuje) _ (cie|ciebie|na ciebie|u siebie|do ciebie|chetnie|w)?',
      '(nowa dziewczyna|nowa pani) _ (u nas|przyjechala|dostepna|w naszym)',
      'ta (dziewczyna|pani) (jest|przyjmuje|oferuje|przyjezdza)',
      'jej (uslugi|ceny|stawki)',
    ],
  },
  {
    any: [],
    nl: ['onze meisjesnaam', 'wij zijn twee'],
    en: ['not an agency'],
    de: ['keine agentur'],
    fr: ['pas une agence'],
    es: ['no somos'],
    ro: ['nu suntem'],
    hu: ['nem vagyunk'],
    pl: ['nie jestesmy'],
  },
)
