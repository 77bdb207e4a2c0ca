import { evidenceOf, finding, sayings, strengthOf } from '../evidence.ts'
import { indicator } from '../indicator.ts'
import { recogniser } from '../lexicon.ts'

export const debtOrHandover = indicator({
  id: 'debt-or-handover',
  family: 'conditions',
  label: 'Schuld, afdracht of baas',
  question:
    'Noemt de tekst een schuld die wordt afgewerkt, geld dat wordt afgedragen, of een baas die beslist?',
  basis: 'Werkafspraak van het project; geen publicatie bekend die de voorspellende waarde heeft gemeten.',
  innocent: 'Zelden: lees de zin zelf. Soms huur van een kamer of loon bij een vergund bedrijf.',
  misses: 'Vrijwel altijd: zelden staat dit in een advertentie.',
  settings: { voices: { weak: Number.POSITIVE_INFINITY, moderate: 1, strong: 3 } },
  detect(context, settings) {
    const said = sayings(context, recognise)
    return finding(strengthOf(said, settings.voices), evidenceOf(said))
  },
})

const recognise = recogniser(
  {
    any: [],
    nl: [
      '(helft|procent|deel) (gaat|is) (naar|voor) (mijn|de|haar) (baas|manager|vriend|chauffeur)',
      '(mijn|haar) baas (neemt|pakt|krijgt)',
      '(moet|moeten|werk om|om) _ (mijn|haar|de|een|onze) (schuld|schulden) _ (afbetalen|terugbetalen|afwerken|af te betalen|af te lossen|aflossen|terug te betalen|inlossen|in te lossen)',
      '(schuld|schulden) (bij|aan) (mijn|de|haar) (baas|manager|chauffeur|vriend|bemiddelaar)',
      '(moet|moeten|draag|dragen|draagt|sta|staan|staat|geef|geeft) __ (geld|helft|deel|inkomsten|verdiensten|procent) __ (afstaan|afdragen|inleveren|af|afgeven)',
      '(geld|verdiensten|inkomsten|opbrengst) _ (gaat|gaan|is) _ (naar|voor) (mijn|de|haar) (baas|manager|vriend|chauffeur)',
      '(helft|deel|geld|verdiensten|inkomsten) (moet|moeten) _ (afstaan|afdragen|inleveren|afgeven)',
      '(van|volgens) (mijn|de) baas (moet|mag|moeten)',
      '(mijn|haar) baas (bepaalt|beslist|wil|zegt|bewaart|regelt)',
    ],
    en: [
      '(half|percent|part|share) (goes|is) (to|for) (my|the|her) (boss|manager|boyfriend|driver)',
      '(have to|must|need to|working to|work to|to) (pay|pay off|pay back|repay|work off) _ (debt|debts)',
      '(debt|debts) (to|with) (my|the|her) (boss|manager|driver|boyfriend|agent)',
      '(have to|must|has to) (give|hand over|hand in|pay|share) __ (money|earnings|income|half|percent) __ (to|with) (my|the|her) (boss|manager|boyfriend|driver|agent)',
      '(money|earnings|income) (goes|go|is) (to|for) (my|the|her) (boss|manager|boyfriend|driver)',
      '(my|her) boss (decides|wants|says|keeps|tells|takes|makes)',
    ],
    de: [
      '(halfte|haelfte|prozent|anteil) (geht|ist) (an|fur) (meinen|den|ihren) (chef|boss|manager|freund|fahrer)',
      '(mein|ihr) (chef|boss) (nimmt|bekommt|kassiert)',
      '(muss|mussen|muessen|arbeite|um) __ (schulden|schuld) _ (abbezahlen|abzahlen|zuruckzahlen|abarbeiten|abzubezahlen|abzuarbeiten|zuruckzuzahlen)',
      '(schulden|schuld) (bei|an) (meinem|dem|ihrem|meinen) (chef|boss|manager|fahrer|freund)',
      '(muss|mussen|gebe|geben|gibt) __ (geld|halfte|haelfte|anteil|einnahmen|verdienst|prozent) __ (abgeben|abliefern|abfuhren|ab)',
      '(geld|einnahmen|verdienst) (geht|gehen) an (meinen|den|ihren) (chef|boss|manager|freund|fahrer)',
      '(halfte|haelfte|teil|geld|einnahmen|verdienst) (muss|mussen|muessen) _ (abgeben|abliefern|abfuhren)',
      '(mein|ihr) (chef|boss) (bestimmt|entscheidet|will|sagt|behalt|verlangt)',
    ],
    fr: [
      '(moitie|part|pourcentage) (va|est) (a|au|pour) (mon|le|son)? (patron|chef|manager|copain)',
      '(dois|doit|devons|travaille pour|pour) (rembourser|payer) _ (dette|dettes)',
      '(dette|dettes) (envers|aupres de|chez) (mon|ma|le|son) (patron|chef|manager|chauffeur|copain)',
      '(dois|doit|devons) (donner|remettre|reverser|verser|rendre) __ (argent|moitie|part|gains|recettes|pourcentage) _ (a|au) (mon|le|son)? (patron|chef|manager|copain|chauffeur)?',
      '(argent|gains) (va|vont|est) (a|au|pour) (mon|le|son)? (patron|chef|manager|copain)',
      '(mon|son) (patron|chef) (decide|veut|dit|garde|exige|prend)',
    ],
    es: [
      '(mitad|parte|porcentaje) (es|va) (para|a) (mi|el) (jefe|patron|manager|novio)',
      '(mi|su) (jefe|patron) (se queda|coge|toma|recibe)',
      '(tengo que|debo|trabajo para|para|debemos) (pagar|saldar|devolver) _ (deuda|deudas)',
      '(deuda|deudas) con (mi|el|su) (jefe|patron|manager|chofer|novio)',
      '(tengo que|debo|debemos|tenemos que) (entregar|dar|pagar) __ (dinero|mitad|parte|ganancias|porcentaje) _ (a mi|al) (jefe|patron|manager|novio|chofer)',
      '(dinero|ganancias) (va|van|es) (para|a) (mi|el) (jefe|patron|manager|novio)',
      '(mi|su) (jefe|patron) (decide|quiere|dice|guarda|exige|manda)',
    ],
    ro: [
      '(jumatate|parte|procent*) (merge|ajunge|este) (la|pentru) (seful|patronul|managerul|iubitul)',
      '(seful|patronul) (meu|ei) (ia|primeste|opreste)',
      '(trebuie sa|lucrez ca sa|lucrez sa|muncesc ca sa|am de) (platesc|achit|returnez|platit) _ (datoria|datorie|datorii|datoriile)',
      '(datorie|datorii|datoria) (la|catre|fata de) (seful|patronul|managerul|soferul|iubitul|sef|patron)',
      '(trebuie sa) (dau|predau|cedez|impart) __ (banii|bani|jumatate|castigul|procent*) __ (sefului|patronului|managerului|iubitului|lui|soferului)',
      '(banii|castigul) (merg|ajung|merge|ajunge|sunt) (la|pentru) (seful|patron|patronul|manager*|sef)',
      '(seful|patronul) (meu|ei) (decide|vrea|spune|pastreaza|hotaraste|cere)',
    ],
    hu: [
      '(fele|felet|resze) a (fonokome|fonokomnek|fonoke|menedzserem*)',
      '(fonokom|fonokunk) (kapja|veszi)',
      '(tartozasomat|adossagomat|tartozast|adossagot|adossagat|tartozasat) _ (ledolgozni|ledolgozom|torleszteni|visszafizetni|kifizetni|torlesztem|ledolgoznom|kifizetnem|visszafizetnem|torlesztenem)',
      '(ledolgozom|torlesztem|kell torlesztenem|le kell dolgoznom|vissza kell fizetnem|ki kell fizetnem|torlesztenem kell) _ (tartozas*|adossag*)',
      '(tartozom|tartozik) (a)? (fonokomnek|fonoknek|menedzseremnek|soforomnek)',
      '(penzt|felet|reszet|keresetem*|bevetel*) __ (le kell adnom|oda kell adnom|leadom|leadjuk|at kell adnom) _ (fonok*)?',
      'le kell adnom __ (penz*|felet|reszet|kereset*|bevetel*)',
      '(fonokom|fonokunk) (donti|dont|akarja|mondja|tartja|szabja|donti el|elveszi)',
    ],
    pl: [
      '(polowa|czesc|procent) (idzie|jest|trafia) (do|dla) (szefa|mojego szefa|menedzera|chlopaka)',
      '(moj|jej) szef (bierze|dostaje)',
      '(musze|musi|musimy|pracuje zeby|zeby|aby) (splacic|oddac|odpracowac|splacac|odrobic) _ (dlug|dlugi|dlugu)',
      '(dlug|dlugi) (u|wobec) (szefa|menedzera|kierowcy|chlopaka|mojego szefa|mojego)',
      '(musze|musi|musimy) (oddawac|oddac|odprowadzac|przekazywac|placic) __ (pieniadze|polowe|czesc|zarobki|zarobku|zarobkow|procent) _ (szefowi|menedzerowi|chlopakowi|kierowcy)?',
      '(pieniadze|zarobki) (ida|trafiaja|sa) (do|dla) (szefa|mojego szefa|menedzera|chlopaka)',
      '(moj|jej) szef (decyduje|chce|mowi|zabiera|kaze|trzyma)',
    ],
  },
  {
    any: [],
    nl: ['(jouw|je|uw) baas', 'eigen baas', 'studie*', 'hypotheek'],
    en: ['(your|own) boss', 'student (debt|loan)', 'study*', 'mortgage'],
    de: ['(dein|deinem|eigener|eigene) (chef|boss|chefin)', 'studi*', 'hypothek'],
    fr: ['(ton|votre|propre) (patron|chef|patronne)', 'etud*', 'pret immobilier'],
    es: ['(tu|propia|propio) (jefe|jefa|patron)', 'estudi*', 'hipoteca'],
    ro: ['(seful|sefa) (tau|ta)', 'propriul (meu)? sef', 'studi*', 'ipoteca'],
    hu: ['(fonokod|sajat fonokom|sajat magam fonoke)', 'diakhitel*', 'tanulm*'],
    pl: ['(twoj|wlasnym) szef*', 'studi*', 'hipotek*'],
  },
)
