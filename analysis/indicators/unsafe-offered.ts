import { whatIsSaid } from '../evidence.ts'
import { indicator } from '../indicator.ts'
import { recogniser } from '../lexicon.ts'

export const unsafeOffered = indicator({
  id: 'unsafe-offered',
  family: 'conditions',
  label: 'Onveilig contact mogelijk',
  question: 'Biedt de tekst contact zonder condoom aan?',
  basis:
    'VNG-model APV: een advertentie van een vergund bedrijf biedt geen onveilige seks aan. Geen publicatie bekend die de voorspellende waarde heeft gemeten.',
  innocent: 'Een eigen keuze van een zelfstandige; het blijft een punt voor de APV.',
  misses: 'Afkortingen die ook iets anders betekenen, en wat pas in een gesprek wordt afgesproken.',
  settings: { voices: { weak: 1, moderate: 3, strong: 6 } },
  detect: (context, { voices }) => whatIsSaid(context, recognise, voices),
})

const recognise = recogniser(
  {
    any: ['bareback', 'condom free'],
    nl: [
      '(met of zonder|met en zonder) (condoom|bescherming)',
      '(zonder condoom|onveilig|onbeschermd) _ (mogelijk|kan|mag|tegen meerprijs|bespreekbaar)',
      'condoomvrij*',
      '(zonder|geen) (condoom|condooms|bescherming|rubber|hoesje|kapje)',
      '(condoom|condooms|bescherming) (hoeft|hoeven) niet',
      '(condoom|bescherming) (is|zijn) (niet nodig|niet verplicht|geen must|optioneel|niet per se)',
      '(onveilig|onveilige) (seks|contact|sex|mogelijk|kan|mag|in overleg|bespreekbaar|werken)',
      '(onbeschermd|onbeschermde) (seks|contact|sex|mogelijk|kan|mag|in overleg)',
      '(ook|alles) (onveilig|onbeschermd|zonder condoom|zonder)',
    ],
    en: [
      'with or without (a)? (condom|protection)',
      '(uncovered|unprotected|no condom) _ (possible|available|extra|ok)',
      '(without|no) (a)? (condom|condoms|protection|rubber|rubbers)',
      '(condom|condoms|protection) (is|are)? (not needed|not required|optional|not necessary|not a must|your choice)',
      '(unprotected|unsafe|uncovered) (sex|service|contact|possible|available|allowed|ok|is possible|on request)',
    ],
    de: [
      'mit oder ohne (kondom|gummi|schutz)',
      'kondomfrei*',
      '(ohne|kein|keine) (kondom|kondome|gummi|schutz|verhutung)',
      '(kondom|gummi|schutz) (ist|muss)? (nicht notig|nicht noetig|kein muss|nicht sein|optional|keine pflicht)',
      '(ungeschutzt|ungeschutzter|ungeschuetzt|unsafe) (sex|verkehr|kontakt|moglich|moeglich|erlaubt|nach absprache)',
      '(alles|auch) (ohne|ungeschutzt|ungeschuetzt)',
    ],
    fr: [
      'avec ou sans (preservatif|protection|capote)',
      '(sans) (preservatif|preservatifs|protection|capote|capotes)',
      '(preservatif|protection) (n est)? (pas obligatoire|pas necessaire|facultatif|non obligatoire|au choix)',
      '(rapport|rapports|contact|service|prestation) non (protege|proteges|protegee)',
    ],
    es: [
      'con o sin (condon|preservativo|proteccion)',
      '(sin) (condon|condones|preservativo|preservativos|proteccion|goma|gomita)',
      '(condon|preservativo|proteccion) (no)? (es)? (opcional|no obligatorio|no hace falta|no es necesario|no necesario)',
      '(sexo|servicio|contacto|relaciones) (inseguro|no seguro|sin protegerse|sin proteger)',
    ],
    ro: [
      'cu sau fara (prezervativ|protectie)',
      '(fara) (prezervativ|prezervative|protectie|condom)',
      '(prezervativ*|protectia) (nu)? (e|este)? (optional|optionala|nu e obligatoriu|nu este obligatoriu|nu e nevoie)',
      '(contact|sex|servicii|relatii) (neprotejat|neprotejate)',
    ],
    hu: [
      '(ovszerrel|gumival) vagy (anelkul|nelkule)',
      '(gumi|ovszer|vedekezes|vedelem|koton) (nelkul|nelkuli)',
      '(ovszer|gumi|vedekezes) (nem kotelezo|nem szukseges|nem muszaj|opcionalis)',
      '(vedtelen|vedekezes nelkuli) (egyuttlet|szex|kontaktus|lehetseges|is)',
    ],
    pl: [
      '(z lub bez|z albo bez) (gumki|prezerwatywy|zabezpieczenia)',
      '(bez) (gumki|gumy|prezerwatywy|prezerwatyw|zabezpieczenia|zabezpieczen)',
      '(prezerwatywa|gumka|zabezpieczenie) (nie jest)? (niekonieczna|niekonieczne|konieczna|opcjonalna|obowiazkowa)',
      '(niezabezpieczony|niezabezpieczone|niebezpieczny) (seks|kontakt|spotkania)',
    ],
  },
  {
    any: ['(massage|masaj|masaz|masaje)'],
    nl: [
      '(vraag|vragen|vraagt|bel|verzoek*|wie|app) _ __ (zonder|onveilig*|onbeschermd*)',
      '(zonder|onveilig*|onbeschermd*) __ (niet|geen|nee|weiger*|blokkeer*|vraag er|kansloos|zinloos|uitgesloten|onbespreekbaar|verspil*)',
    ],
    en: [
      '(ask*|request*|who|those|please) __ (without|unprotected|unsafe|no)',
      '(without|unprotected|unsafe|no condom) __ (not|no|never|don|refuse*|block*|impossible|out of the question|declined|ignored)',
    ],
    de: [
      '(frag*|anfragen|wer|bitte|nachfragen) __ (ohne|ungeschutzt*|ungeschuetzt*|unsafe)',
      '(ohne|ungeschutzt*|ungeschuetzt*|unsafe) __ (nicht|kein|nie|zwecklos|ausgeschlossen|nein|blockiert|lauft nichts)',
    ],
    fr: [
      '(demande*|ceux|inutile|ne) __ (sans|non protege*)',
      '(sans|non protege*) __ (pas|jamais|non|refus*|exclu|impossible|inutile|rien|s abstenir)',
    ],
    es: [
      '(pida*|pide*|pregunt*|quien|abstenerse) __ (sin|inseguro)',
      '(sin|inseguro) __ (no|nunca|jamas|imposible|abstenerse|rechaz*|nada)',
    ],
    ro: [
      '(cer|cere|ceri|intreba*|cei|cine) __ (fara|neprotejat*)',
      '(fara|neprotejat*) __ (nu|niciodata|exclus|imposibil|refuz|nici)',
    ],
    hu: [
      '(ne kerd|kerd*|kerj*|aki) __ (nelkul*|vedtelen*)',
      '(nelkul*|vedtelen*) __ (nem|soha|sosem|kizart|ne|szo sem|semmi)',
    ],
    pl: [
      '(pros*|pyta*|kto|prosze) __ (bez|niezabezpieczon*)',
      '(bez|niezabezpieczon*) __ (nie|nigdy|wykluczon*|odmawiam|odpada|niemozliw*)',
    ],
  },
)
