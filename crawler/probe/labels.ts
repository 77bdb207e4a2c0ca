import type { FieldName } from '../source.ts'

/** The words that sites in four languages set beside a field, in lower case; the first is the usual one. */
const labels = {
  nl: {
    name: ['naam', 'werknaam', 'voornaam', 'roepnaam'],
    age: ['leeftijd'],
    place: ['plaats', 'woonplaats', 'stad', 'locatie', 'gemeente'],
    phones: ['telefoon', 'telefoonnummer', 'tel', 'mobiel', 'nummer', 'gsm'],
    emails: ['e-mail', 'email', 'e-mailadres', 'mail'],
    handles: ['berichten', 'telegram', 'snapchat', 'instagram', 'account'],
    languages: ['talen', 'taal', 'spreekt', 'spreekt de talen'],
    services: ['diensten', 'dienst', 'aanbod'],
    prices: ['prijzen', 'prijs', 'tarief', 'tarieven'],
    address: ['adres', 'straat'],
    postcode: ['postcode'],
    hours: ['werktijden', 'openingstijden', 'tijden', 'wanneer', 'beschikbaar', 'open', 'geopend'],
    reception: ['ontvangst', 'waar', 'ontvangt'],
    website: ['website', 'site'],
    permit: ['vergunning', 'vergunningnummer'],
    kvk: ['kvk', 'kvk-nummer'],
    advertiser: ['adverteerder', 'geplaatst door', 'aanbieder'],
    postedAt: ['geplaatst', 'geplaatst op', 'aangemaakt', 'sinds', 'datum', 'gewijzigd', 'bijgewerkt'],
  },
  en: {
    name: ['name', 'first name', 'working name'],
    age: ['age'],
    place: ['place', 'city', 'location', 'town'],
    phones: ['phone', 'phone number', 'telephone', 'mobile', 'call'],
    emails: ['e-mail', 'email', 'email address'],
    handles: ['messages', 'messenger', 'username'],
    languages: ['languages', 'language', 'speaks'],
    services: ['services', 'service'],
    prices: ['prices', 'price', 'rates', 'rate'],
    address: ['address', 'street'],
    postcode: ['postcode', 'postal code', 'zip'],
    hours: ['hours', 'opening hours', 'working hours', 'available', 'availability'],
    reception: ['reception', 'receives', 'incall outcall'],
    website: ['website', 'web'],
    permit: ['permit', 'licence', 'license'],
    kvk: ['chamber of commerce'],
    advertiser: ['advertiser', 'posted by'],
    postedAt: ['posted', 'posted on', 'published', 'created', 'since', 'date', 'updated'],
  },
  de: {
    name: ['name', 'vorname', 'künstlername'],
    age: ['alter'],
    place: ['ort', 'stadt', 'wohnort', 'standort'],
    phones: ['telefon', 'telefonnummer', 'handy', 'rufnummer', 'mobil'],
    emails: ['e-mail', 'email', 'e-mail-adresse'],
    handles: ['nachrichten'],
    languages: ['sprachen', 'sprache', 'spricht'],
    services: ['leistungen', 'dienste', 'angebot'],
    prices: ['preise', 'preis', 'tarife'],
    address: ['adresse', 'anschrift', 'straße'],
    postcode: ['postleitzahl', 'plz'],
    hours: ['öffnungszeiten', 'arbeitszeiten', 'zeiten', 'verfügbar'],
    reception: ['empfang', 'empfängt'],
    website: ['webseite', 'website', 'homepage'],
    permit: ['genehmigung', 'erlaubnis'],
    kvk: ['handelsregister'],
    advertiser: ['anbieter', 'inserent'],
    postedAt: ['erstellt', 'erstellt am', 'seit', 'datum', 'veröffentlicht', 'aktualisiert'],
  },
  fr: {
    name: ['nom', 'prénom', 'pseudo'],
    age: ['âge', 'age'],
    place: ['lieu', 'ville', 'localité', 'commune'],
    phones: ['téléphone', 'tél', 'portable', 'numéro'],
    emails: ['e-mail', 'email', 'courriel', 'adresse e-mail'],
    handles: ['messages'],
    languages: ['langues', 'langue', 'parle'],
    services: ['services', 'prestations'],
    prices: ['tarifs', 'tarif', 'prix'],
    address: ['adresse', 'rue'],
    postcode: ['code postal'],
    hours: ['horaires', 'heures', 'disponible', 'disponibilités'],
    reception: ['réception', 'reçoit'],
    website: ['site web', 'site internet', 'site'],
    permit: ['permis', 'autorisation', 'licence'],
    kvk: ["numéro d'entreprise"],
    advertiser: ['annonceur', 'publié par'],
    postedAt: ['publié', 'publié le', 'créé le', 'depuis', 'date', 'mis à jour'],
  },
} satisfies Record<string, Partial<Record<FieldName, readonly string[]>>>

export type LabelLanguage = keyof typeof labels
type Labelled = keyof (typeof labels)[LabelLanguage]

const byLabel = new Map<string, FieldName>()
for (const table of Object.values(labels))
  for (const [field, words] of Object.entries(table))
    for (const word of words) if (!byLabel.has(word)) byLabel.set(word, field as FieldName)

/** The field that a label stands for; null for a label that nobody wrote down here. */
export function fieldOfLabel(written: string): FieldName | null {
  return byLabel.get(bareLabel(written)) ?? null
}

export function bareLabel(written: string): string {
  return written
    .replace(/\s*:\s*$/, '')
    .trim()
    .toLowerCase()
}

/** The language in which most of these labels are known; Dutch when that does not show. */
export function languageOfLabels(written: readonly string[]): LabelLanguage {
  const known = (language: LabelLanguage) => {
    const words = new Set(Object.values(labels[language]).flat() as string[])
    return written.filter(label => words.has(bareLabel(label))).length
  }
  return (Object.keys(labels) as LabelLanguage[]).reduce((best, next) =>
    known(next) > known(best) ? next : best,
  )
}

/** How a field is usually labelled; null for title and body, which carry no label. */
export function usualLabel(language: LabelLanguage, field: FieldName): string | null {
  const word = labels[language][field as Labelled]?.[0]
  return word === undefined ? null : word.charAt(0).toUpperCase() + word.slice(1)
}
