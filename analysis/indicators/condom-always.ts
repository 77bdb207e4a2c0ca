import { evidenceOf, sayings, whatMostShow } from '../evidence.ts'
import { counterIndication } from '../indicator.ts'
import { recogniser } from '../lexicon.ts'

export const condomAlways = counterIndication({
  id: 'condom-always',
  label: 'Condoom als vaste regel',
  question: 'Zegt de tekst dat altijd een condoom wordt gebruikt?',
  basis: 'Werkafspraak van het project; geen publicatie bekend die de voorspellende waarde heeft gemeten.',
  misses: 'Een regel die iemand anders heeft opgeschreven of die niet wordt nageleefd.',
  settings: {
    /** Below this share of the adverts it speaks for little of the network. */
    share: 0.5,
  },
  detect(context, { share }) {
    return whatMostShow(context, evidenceOf(sayings(context, recognise)), share)
  },
})

const recognise = recogniser({
  any: ['(safe only|only safe|100 safe|safe sex only|only safe sex|safer sex)'],
  nl: [
    '(altijd|alleen|uitsluitend|enkel|100) _ (veilig|condoom|beschermd)',
    '(condoom|veilig|veiligheid) _ (verplicht|altijd|voorop)',
    '(nooit|geen|niets) (onveilig|onveilige|zonder condoom|zonder bescherming)',
    '(doe|werk) (niet|nooit) _ (onveilig|zonder condoom)',
  ],
  en: [
    '(always|only|strictly) _ (safe|protected|condom|condoms|protection)',
    '(condom|condoms|protection|safety) _ (always|mandatory|required|a must|first)',
    '(never|no|nothing) (unsafe|unprotected|bareback|without (a)? condom)',
  ],
  de: [
    '(immer|nur|ausschliesslich|grundsatzlich) _ (sicher|safe|geschutzt|kondom|schutz|safer)',
    '(kondom|kondompflicht|schutz|safe) _ (pflicht|immer|vorgeschrieben|gesetzlich)',
    '(nie|niemals|kein|keine|nichts) (ungeschutzt*|unsafe|ohne (kondom|schutz|gummi))',
  ],
  fr: [
    '(toujours|uniquement|exclusivement|seulement) _ (protege|proteges|protegee|protection|preservatif|securite)',
    '(preservatif|protection|securite) _ (obligatoire|toujours|exige|avant tout)',
    '(jamais|rien|pas) (sans (preservatif|protection)|de rapport* non protege*|non protege)',
  ],
  es: [
    '(siempre|solo|solamente|unicamente) _ (seguro|proteccion|condon|preservativo|protegido)',
    '(condon|preservativo|proteccion|seguridad) _ (obligatorio|siempre|obligatoria|ante todo)',
    '(nunca|nada|jamas|no hago nada) (sin (condon|proteccion|preservativo)|inseguro)',
  ],
  ro: [
    '(mereu|intotdeauna|doar|numai|exclusiv) _ (protejat|protectie|prezervativ|sigur|in siguranta)',
    '(prezervativ*|protectie|protectia|siguranta) _ (obligatoriu|obligatorie|mereu|intotdeauna|pe primul loc)',
    '(niciodata|nimic) _ (fara (prezervativ|protectie)|neprotejat)',
  ],
  hu: [
    '(mindig|csak|kizarolag) _ (biztonsag*|vedekezes*|ovszer*|gumival|vedett)',
    '(ovszer|ovszerhasznalat|vedekezes|biztonsag) _ (kotelezo|mindig|mindenekelott|elso)',
    '(soha|semmi|sosem) _ (ovszer nelkul|vedekezes nelkul|vedtelen*)',
    '(ovszer|vedekezes) nelkul (soha|nem|semmit)',
  ],
  pl: [
    '(zawsze|tylko|wylacznie) _ (bezpiecznie|zabezpieczen*|prezerwatyw*|w gumce|z zabezpieczeniem)',
    '(prezerwatyw*|zabezpieczenie|bezpieczenstwo) _ (obowiazkow*|zawsze|najwazniejsze|konieczn*)',
    '(nigdy|nic) _ bez (prezerwatywy|zabezpieczenia|gumki)',
  ],
})
