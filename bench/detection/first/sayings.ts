// Longer than a page: what is said, in eight languages side by side, so that a corpus can be had in each of them.
import type { lexiconLanguages } from '../../../analysis/lexicon.ts'

export type SayingLanguage = (typeof lexiconLanguages)[number]
export type Topic =
  | 'house'
  | 'answered'
  | 'clock'
  | 'confined'
  | 'young'
  | 'genuine'
  | 'unsafe'
  | 'limitless'
  | 'lodging'
  | 'handover'

interface Sayings {
  /** What the indicators were made with. */
  tuning: readonly string[]
  /** Looked at only to report. */
  validation: readonly string[]
}

/** Mild wording for `compose`, the same in each language; known values: place. */
export const sayings: Readonly<Record<Topic, Readonly<Record<SayingLanguage, Sayings>>>> = {
  house: {
    nl: {
      tuning: [
        'Onze dames ontvangen je met [een glimlach|plezier].',
        'Zij komt graag naar je toe, wij regelen het.',
      ],
      validation: [
        'Wij stellen deze week een nieuwe dame voor.',
        'Ze verwelkomt je in {place} en neemt de tijd.',
      ],
    },
    en: {
      tuning: ['Our ladies receive you with [a smile|pleasure].', 'She comes to you, we arrange it.'],
      validation: ['We present a new lady this week.', 'She welcomes you in {place} and takes her time.'],
    },
    de: {
      tuning: [
        'Unsere Damen empfangen dich mit [einem Lächeln|Freude].',
        'Sie kommt gern zu dir, wir regeln das.',
      ],
      validation: [
        'Wir stellen diese Woche eine neue Dame vor.',
        'Sie empfängt dich in {place} und nimmt sich Zeit.',
      ],
    },
    fr: {
      tuning: [
        'Nos dames vous reçoivent avec [le sourire|plaisir].',
        'Elle vient chez vous, nous organisons tout.',
      ],
      validation: [
        'Nous présentons une nouvelle dame cette semaine.',
        'Elle vous accueille à {place} et prend son temps.',
      ],
    },
    es: {
      tuning: [
        'Nuestras chicas te reciben con [una sonrisa|gusto].',
        'Ella va a tu casa, nosotros lo organizamos.',
      ],
      validation: ['Presentamos una chica nueva esta semana.', 'Ella te recibe en {place} con calma.'],
    },
    ro: {
      tuning: ['Fetele noastre te primesc cu [zâmbet|plăcere].', 'Ea vine la tine, noi organizăm totul.'],
      validation: ['Prezentăm o fată nouă săptămâna aceasta.', 'Ea te primește în {place} fără grabă.'],
    },
    hu: {
      tuning: ['Lányaink [mosolyogva|szívesen] fogadnak.', 'Ő szívesen fogad téged, mi intézzük.'],
      validation: ['Ezen a héten új lányt mutatunk be.', 'Ő fogad téged itt: {place}, kapkodás nélkül.'],
    },
    pl: {
      tuning: [
        'Nasze dziewczyny przyjmują z [uśmiechem|radością].',
        'Ona przyjedzie do ciebie, my wszystko załatwimy.',
      ],
      validation: ['W tym tygodniu prezentujemy nową panią.', 'Ona przyjmie cię w {place}, bez pośpiechu.'],
    },
  },
  answered: {
    nl: {
      tuning: [
        'Iemand anders [leest de berichten|neemt de telefoon op] en belt je terug.',
        'De afspraken worden voor mij gemaakt.',
      ],
      validation: [
        'Een kennis houdt mijn agenda bij en antwoordt op appjes.',
        'Niet ik neem op, dat doet iemand voor mij.',
      ],
    },
    en: {
      tuning: [
        'Somebody else [reads the messages|answers the phone] and calls you back.',
        'Appointments are made for me.',
      ],
      validation: [
        'An acquaintance keeps my diary and answers the texts.',
        'It is not me who picks up, someone does that for me.',
      ],
    },
    de: {
      tuning: [
        'Jemand anders [liest die Nachrichten|geht ans Telefon] und ruft zurück.',
        'Die Termine werden für mich gemacht.',
      ],
      validation: [
        'Ein Bekannter führt meinen Kalender und beantwortet Nachrichten.',
        'Nicht ich gehe ans Telefon, das macht jemand für mich.',
      ],
    },
    fr: {
      tuning: [
        'Quelqu’un d’autre [lit les messages|répond au téléphone] et vous rappelle.',
        'Les rendez-vous sont pris pour moi.',
      ],
      validation: [
        'Une connaissance tient mon agenda et répond aux messages.',
        'Ce n’est pas moi qui décroche, quelqu’un le fait pour moi.',
      ],
    },
    es: {
      tuning: ['Otra persona [lee los mensajes|coge el teléfono] y te llama.', 'Las citas las hacen por mí.'],
      validation: [
        'Un conocido lleva mi agenda y contesta los mensajes.',
        'No contesto yo, alguien lo hace por mí.',
      ],
    },
    ro: {
      tuning: [
        'Altcineva [citește mesajele|răspunde la telefon] și te sună înapoi.',
        'Programările se fac pentru mine.',
      ],
      validation: [
        'O cunoștință îmi ține agenda și răspunde la mesaje.',
        'Nu răspund eu, cineva face asta pentru mine.',
      ],
    },
    hu: {
      tuning: [
        'Valaki más [olvassa az üzeneteket|veszi fel a telefont] és visszahív.',
        'Az időpontokat helyettem intézik.',
      ],
      validation: [
        'Egy ismerős vezeti a naptáramat és válaszol az üzenetekre.',
        'Nem én veszem fel, valaki megteszi helyettem.',
      ],
    },
    pl: {
      tuning: ['Ktoś inny [czyta wiadomości|odbiera telefon] i oddzwania.', 'Spotkania umawiają za mnie.'],
      validation: [
        'Znajomy prowadzi mój kalendarz i odpowiada na wiadomości.',
        'To nie ja odbieram, ktoś robi to za mnie.',
      ],
    },
  },
  clock: {
    nl: {
      tuning: ['Dag en nacht bereikbaar.', '24 uur per dag welkom.'],
      validation: ['Ook midden in de nacht bereikbaar.', 'Op elk uur van de dag en nacht.'],
    },
    en: {
      tuning: ['Available day and night.', 'Welcome 24 hours a day.'],
      validation: ['Also reachable in the middle of the night.', 'Any hour of the day or night.'],
    },
    de: {
      tuning: ['Tag und Nacht erreichbar.', '24 Stunden am Tag.'],
      validation: ['Auch mitten in der Nacht erreichbar.', 'Zu jeder Tages- und Nachtzeit.'],
    },
    fr: {
      tuning: ['Disponible jour et nuit.', '24 heures sur 24.'],
      validation: ['Joignable aussi en pleine nuit.', 'À toute heure du jour et de la nuit.'],
    },
    es: {
      tuning: ['Disponible día y noche.', 'Las 24 horas del día.'],
      validation: ['También en plena noche disponible.', 'A cualquier hora del día y de la noche.'],
    },
    ro: {
      tuning: ['Disponibilă zi și noapte.', '24 de ore din 24.'],
      validation: ['Disponibilă și în toiul nopții.', 'La orice oră din zi și din noapte.'],
    },
    hu: {
      tuning: ['Éjjel-nappal elérhető.', 'A nap 24 órájában.'],
      validation: ['Az éjszaka közepén is elérhető.', 'A nap bármely órájában, éjszaka is.'],
    },
    pl: {
      tuning: ['Dostępna dzień i noc.', '24 godziny na dobę.'],
      validation: ['Dostępna także w środku nocy.', 'O każdej porze dnia i nocy.'],
    },
  },
  confined: {
    nl: {
      tuning: ['Ik mag niet alleen naar buiten, dus alleen hier.'],
      validation: ['Zonder begeleiding mag ik het huis niet uit.'],
    },
    en: {
      tuning: ['I am not allowed to go out alone, so only here.'],
      validation: ['I may not leave the house without somebody with me.'],
    },
    de: {
      tuning: ['Allein darf ich nicht raus, also nur hier.'],
      validation: ['Ohne Begleitung darf ich das Haus nicht verlassen.'],
    },
    fr: {
      tuning: ['Je n’ai pas le droit de sortir seule, donc ici.'],
      validation: ['Sans accompagnement je ne peux pas quitter la maison.'],
    },
    es: {
      tuning: ['No puedo salir sola, por eso solo aquí.'],
      validation: ['Sin acompañante no me dejan salir de casa.'],
    },
    ro: {
      tuning: ['Nu am voie să ies singură, deci doar aici.'],
      validation: ['Fără însoțitor nu pot ieși din casă.'],
    },
    hu: {
      tuning: ['Egyedül nem mehetek ki, ezért csak itt.'],
      validation: ['Kísérő nélkül nem hagyhatom el a házat.'],
    },
    pl: {
      tuning: ['Nie wolno mi wychodzić samej, więc tylko tutaj.'],
      validation: ['Bez opieki nie mogę wychodzić z domu.'],
    },
  },
  young: {
    nl: {
      tuning: ['Net achttien geworden.', 'Jong en onervaren.'],
      validation: ['Ze is pas achttien.', 'Nog heel onervaren.'],
    },
    en: {
      tuning: ['Just turned eighteen.', 'Young and inexperienced.'],
      validation: ['She is barely eighteen.', 'Still inexperienced.'],
    },
    de: {
      tuning: ['Gerade achtzehn geworden.', 'Jung und unerfahren.'],
      validation: ['Sie ist eben erst achtzehn.', 'Noch unerfahren.'],
    },
    fr: {
      tuning: ['Tout juste dix-huit ans.', 'Jeune et inexpérimentée.'],
      validation: ['Elle a à peine dix-huit ans.', 'Encore inexpérimentée.'],
    },
    es: {
      tuning: ['Dieciocho años recién cumplidos.', 'Joven e inexperta.'],
      validation: ['Tiene apenas dieciocho años.', 'Todavía inexperta.'],
    },
    ro: {
      tuning: ['Abia am împlinit optsprezece ani.', 'Tânără și neexperimentată.'],
      validation: ['Are abia optsprezece ani.', 'Încă neexperimentată.'],
    },
    hu: {
      tuning: ['Most töltöttem a tizennyolcat.', 'Fiatal és tapasztalatlan.'],
      validation: ['Alig tizennyolc éves.', 'Még tapasztalatlan.'],
    },
    pl: {
      tuning: ['Właśnie skończyłam osiemnaście lat.', 'Młoda i niedoświadczona.'],
      validation: ['Ma ledwo osiemnaście lat.', 'Jeszcze niedoświadczona.'],
    },
  },
  genuine: {
    nl: { tuning: ['De foto’s zijn 100% echt.'], validation: ['Je ontmoet degene van de foto’s, geen nep.'] },
    en: {
      tuning: ['The pictures are 100% real.'],
      validation: ['You meet the person in the photos, no fake.'],
    },
    de: {
      tuning: ['Die Fotos sind 100% echt.'],
      validation: ['Du triffst die Person auf den Fotos, kein Fake.'],
    },
    fr: {
      tuning: ['Les photos sont 100% réelles.'],
      validation: ['C’est bien la personne des photos, pas de fake.'],
    },
    es: {
      tuning: ['Las fotos son 100% reales.'],
      validation: ['Es la persona de las fotos, nada de fakes.'],
    },
    ro: { tuning: ['Pozele sunt 100% reale.'], validation: ['Sunt persoana din poze, nu e fake.'] },
    hu: { tuning: ['A képek 100% valódiak.'], validation: ['Engem látsz a képeken, nem kamu.'] },
    pl: { tuning: ['Zdjęcia są w 100% prawdziwe.'], validation: ['To ja na zdjęciach, żaden fejk.'] },
  },
  unsafe: {
    nl: { tuning: ['Zonder condoom in overleg.'], validation: ['Een condoom hoeft niet per se.'] },
    en: { tuning: ['Without a condom on request.'], validation: ['Condoms are optional.'] },
    de: { tuning: ['Ohne Kondom nach Absprache.'], validation: ['Ein Kondom muss nicht sein.'] },
    fr: { tuning: ['Sans préservatif sur demande.'], validation: ['Le préservatif est facultatif.'] },
    es: { tuning: ['Sin condón a petición.'], validation: ['El preservativo es opcional.'] },
    ro: { tuning: ['Fără prezervativ la cerere.'], validation: ['Prezervativul este opțional.'] },
    hu: { tuning: ['Óvszer nélkül megbeszélés szerint.'], validation: ['Az óvszer nem kötelező.'] },
    pl: { tuning: ['Bez gumki do uzgodnienia.'], validation: ['Prezerwatywa nie jest konieczna.'] },
  },
  limitless: {
    nl: { tuning: ['Alles mag, geen taboes.'], validation: ['Zij zegt nooit nee.'] },
    en: { tuning: ['Everything goes, no taboos.'], validation: ['She never says no.'] },
    de: { tuning: ['Alles ist möglich, ohne Tabus.'], validation: ['Sie sagt nie nein.'] },
    fr: { tuning: ['Tout est possible, sans tabou.'], validation: ['Elle ne dit jamais non.'] },
    es: { tuning: ['Todo vale, sin tabúes.'], validation: ['Nunca dice que no.'] },
    ro: { tuning: ['Totul este permis, fără tabuuri.'], validation: ['Nu spune niciodată nu.'] },
    hu: { tuning: ['Minden lehetséges, nincs tabu.'], validation: ['Soha nem mond nemet.'] },
    pl: { tuning: ['Wszystko dozwolone, bez tabu.'], validation: ['Nigdy nie odmawia.'] },
  },
  lodging: {
    nl: {
      tuning: ['Ik ontvang in een hotel in {place}.'],
      validation: ['Voor een paar dagen logeer ik in een vakantiehuisje.'],
    },
    en: {
      tuning: ['I receive in a hotel in {place}.'],
      validation: ['For some days I am staying in a holiday home.'],
    },
    de: {
      tuning: ['Ich empfange im Hotel in {place}.'],
      validation: ['Ein paar Tage wohne ich in einer Ferienwohnung.'],
    },
    fr: { tuning: ['Je reçois à l’hôtel à {place}.'], validation: ['Je loge quelques jours dans un gîte.'] },
    es: {
      tuning: ['Recibo en un hotel de {place}.'],
      validation: ['Unos días me alojo en un apartamento turístico.'],
    },
    ro: { tuning: ['Primesc la hotel în {place}.'], validation: ['Câteva zile stau într-o pensiune.'] },
    hu: {
      tuning: ['Szállodában fogadlak itt: {place}.'],
      validation: ['Pár napig egy panzióban lakom, ott várlak a panzióban.'],
    },
    pl: {
      tuning: ['Przyjmuję w hotelu w {place}.'],
      validation: ['Na kilka dni zatrzymałam się w pensjonacie.'],
    },
  },
  handover: {
    nl: { tuning: ['Mijn baas bepaalt de prijs.'], validation: ['De helft is voor de baas.'] },
    en: { tuning: ['My boss decides the price.'], validation: ['Half of it goes to the boss.'] },
    de: { tuning: ['Mein Chef bestimmt den Preis.'], validation: ['Die Hälfte geht an den Chef.'] },
    fr: { tuning: ['Mon patron décide du prix.'], validation: ['La moitié va au patron.'] },
    es: { tuning: ['Mi jefe decide el precio.'], validation: ['La mitad es para el jefe.'] },
    ro: { tuning: ['Șeful meu decide prețul.'], validation: ['Jumătate merge la șeful.'] },
    hu: { tuning: ['A főnököm dönti el az árat.'], validation: ['A fele a főnökömé.'] },
    pl: { tuning: ['Mój szef decyduje o cenie.'], validation: ['Połowa idzie do szefa.'] },
  },
}

/** What a licensed house says in the language it writes in. */
export const houseSayings: Readonly<Record<'nl' | 'en' | 'de', Sayings>> = {
  nl: {
    tuning: [
      'Wij zijn een vergund huis in {place}.',
      'Onze dames werken voor eigen rekening en bepalen zelf wat zij doen.',
      'Altijd met condoom.',
      'Reserveren kan via de receptie.',
      'Zie onze site voor wie er vandaag is.',
      'Parkeren achter het huis.',
    ],
    validation: [
      'Sinds jaren gevestigd in {place}, met vergunning.',
      'De dames van ons huis kiezen hun eigen dagen en grenzen.',
      'Veilig werken is bij ons verplicht.',
      'Bel de balie voor een plek.',
      'Het rooster staat op onze website.',
      'Tuin en bar zijn open voor iedereen.',
    ],
  },
  en: {
    tuning: [
      'We are a licensed house in {place}.',
      'Our ladies work for themselves and decide what they do.',
      'Always with condom.',
      'Bookings via the reception.',
      'Our site shows who is in today.',
    ],
    validation: [
      'Established in {place} for years, with a licence.',
      'The women in our house choose their own days and limits.',
      'Safe only, that is a house rule.',
      'Call the front desk for a place.',
      'The schedule is on our website.',
    ],
  },
  de: {
    tuning: [
      'Wir sind ein Haus mit Genehmigung in {place}.',
      'Unsere Damen arbeiten auf eigene Rechnung und bestimmen selbst.',
      'Immer mit Kondom.',
      'Termine über die Rezeption.',
      'Wer heute da ist, steht auf unserer Seite.',
    ],
    validation: [
      'Seit Jahren in {place}, mit Erlaubnis der Stadt.',
      'Die Damen unseres Hauses wählen Tage und Grenzen selbst.',
      'Kondompflicht gilt bei uns.',
      'Ruf am Empfang an.',
      'Der Plan steht auf der Webseite.',
    ],
  },
}

/** Profiles that are copied by many: what they want is money beforehand. */
export const copiedSayings: Readonly<Record<'tuning' | 'validation', readonly string[]>> = {
  tuning: [
    'Hey [lieverd|schat], ik ben {name} en deze week in {place}. Alles 100% echt. Vanwege slechte ervaringen vraag ik vooraf een voucher van 50 euro. App op {phone}.',
    'Hallo, {name} hier, {age} jaar. Ik kom naar {place} en omgeving. Eerst een tikkie vooraf voor de taxi, de rest bij aankomst: {phone}',
    'Hello dear, I am {name}, new in {place}. Real pictures. To confirm please send a gift card first, then I share my location. Text {phone}',
    'Hallo Schatz, ich bin {name} und besuche {place}. Alles echt. Bitte die Anzahlung vorab per Gutscheinkarte. Schreib mir: {phone}',
    'Lieve {name}, {age} jaar, wil je graag ontmoeten in {place}. Echte foto’s, kom snel. {phone}',
    'Sweet {name} from {place}, {age}. Real photos, visit me soon, I am waiting for your message. {phone}',
  ],
  validation: [
    'Dag [knapperd|jij], met {name}. Ik verveel me in {place}. Koop een cadeaukaart van 40 euro en stuur de code, dan krijg je mijn adres. {phone}',
    '{name}, {age}. Betaling vooraf met paysafecard, daarna ben ik in tien minuten bij je in {place}. {phone}',
    'My dear, {name} is in {place} only today. Deposit with bitcoin or steam card in advance. {phone}',
    'Ich bin {name} aus {place}, {age}. Zahlung vorab mit Paysafecard, dann komme ich. {phone}',
    '{name} zoekt gezelschap in {place}, foto’s zijn van mij. App nu: {phone}',
    'Your {name} in {place}, genuine pictures, {age} years. Write now {phone}',
  ],
}
