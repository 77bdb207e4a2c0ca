import { whatIsSaid } from '../evidence.ts'
import { indicator } from '../indicator.ts'
import { recogniser } from '../lexicon.ts'

export const lodging = indicator({
  id: 'lodging',
  family: 'movement',
  label: 'Ontvangst in hotel, park of vakantiewoning',
  question:
    'Ontvangt of verblijft de dienstverlener in een hotel, op een vakantiepark of in een vakantiewoning?',
  basis: 'Werkafspraak van het project; geen publicatie bekend die de voorspellende waarde heeft gemeten.',
  innocent: 'Wie rondreist slaapt ergens; een escort mag ook in een hotel komen.',
  misses: 'Een verblijf dat niet in de tekst staat, en een gewone woning die als logies wordt verhuurd.',
  settings: { voices: { weak: 1, moderate: 3, strong: 6 } },
  detect: (context, { voices }) => whatIsSaid(context, recognise, voices),
})

const recognise = recogniser(
  {
    any: ['incall hotel', 'hotel incall'],
    nl: [
      '(tijdelijk|paar dagen|deze week|enkele dagen) __ (hotel|hotelkamer|vakantiepark|bungalow|vakantiehuis*|airbnb|chalet|pension|short stay)',
      '(ontvang*|verblijf*|logeer*|zit|slaap) __ (pension|logement|short stay|aparthotel|gasthuis|stacaravan|camper)',
      '(kamer|kamernummer) _ (hotel|in het hotel|van het hotel)',
      'incall (in|op) (een)? (bungalowpark|vakantiepark|hotel|bungalow|vakantiehuisje)',
      '(ontvang*|ontvangst|verblijf|verblijven|verblijft|logeer|logeert|overnacht*|slaap|werk|werken|zit|zitten|sta|bezoek mij|bezoek me) __ (hotel|hotelkamer|motel|vakantiepark|bungalowpark|bungalow|vakantiehuis*|vakantiewoning|airbnb|recreatiepark|camping|chalet|b b)',
      '(mijn|onze|ons) (hotelkamer|hotel|bungalow|airbnb|chalet|vakantiehuisje|vakantiewoning|motel)',
      '(vanuit|in) een (vakantiehuis*|vakantiewoning|airbnb|bungalow|chalet) __ (ontvang*|te bezoeken|welkom)',
      '(hotelkamer|bungalow|vakantiehuisje|chalet|airbnb) __ (ontvang*|wacht ik)',
      '(hotelontvangst|hotel ontvangst)',
    ],
    en: [
      '(temporary|few days|this week|some days) __ (hotel|hotel room|holiday park|bungalow|holiday home|airbnb|guesthouse|b b|short stay)',
      '(receive|stay|staying|host) __ (short stay|aparthotel|inn|caravan|lodge|hostel)',
      '(hotel) (incalls|incall|only incall)',
      '(hotel|airbnb|holiday home|holiday park) __ (i host|i receive|host there|receive there)',
      '(receive|receiving|stay|staying|host|hosting|work|working|meet me|visit me|wait for you|waiting) __ (hotel|hotel room|motel|holiday park|holiday home|holiday house|bungalow|airbnb|chalet|guesthouse|campsite|bungalow park)',
      '(my|our) (hotel|hotel room|motel room|bungalow|airbnb|chalet|holiday home|room in a hotel)',
      '(in|at) (a|the) (holiday home|holiday park|bungalow park|airbnb) __ (receive|welcome|wait)',
      '(incall|incalls) __ (hotel|airbnb|holiday park|holiday home|bungalow)',
    ],
    de: [
      '(voruebergehend|vorubergehend|paar tage|diese woche|einige tage) __ (hotel|hotelzimmer|ferienpark|ferienwohnung|ferienhaus|airbnb|pension)',
      '(empfange|wohne|bin) __ (gastehaus|gaestehaus|aparthotel|boardinghouse|monteurzimmer)',
      '(empfange|empfang|empfangen|wohne|ubernachte|uebernachte|bin|arbeite|besuch mich|besuche mich|erwarte dich|warte) __ (hotel|hotelzimmer|ferienpark|ferienwohnung|ferienhaus|airbnb|bungalow|motel|pension|campingplatz|chalet)',
      '(mein|meinem|unserem|unser|meiner|unserer) (hotel|hotelzimmer|ferienwohnung|ferienhaus|airbnb|bungalow|motelzimmer)',
      '(hotelzimmer|ferienwohnung|ferienhaus|bungalow|ferienpark) __ (empfange|empfangen|besuchen|erwarte)',
    ],
    fr: [
      '(quelques jours|cette semaine|temporairement) __ (hotel|airbnb|gite|appart hotel|chambre d hotes)',
      '(recois|loge|sejourne) __ (appart hotel|apparthotel|chambre d hotes|auberge)',
      '(recois|recoit|recevons|reception|loge|sejourne|travaille|suis|rejoins moi|retrouve moi|attends) __ (hotel|chambre d hotel|motel|airbnb|gite|bungalow|parc de vacances|maison de vacances|location de vacances|camping|chalet)',
      '(mon|notre|ma) (hotel|chambre d hotel|airbnb|bungalow|gite|chalet)',
      '(hotel|airbnb|gite|bungalow) __ (je (te|vous) recois|je (te|vous) attends|ou je recois)',
    ],
    es: [
      '(unos dias|esta semana|temporalmente) __ (hotel|airbnb|apartamento turistico|hostal|pension|bungalow)',
      '(recibo|me alojo|estoy) __ (pension|apartahotel|posada)',
      '(recibo|recibimos|atiendo|me alojo|me hospedo|estoy|trabajo|visitame|te espero|alojada|hospedada) __ (hotel|habitacion de hotel|motel|airbnb|hostal|bungalow|casa de vacaciones|apartamento turistico|parque de vacaciones|casa rural|camping)',
      '(mi|nuestro|nuestra) (hotel|habitacion de hotel|airbnb|bungalow|apartamento turistico|hostal)',
      '(hotel|airbnb|bungalow|hostal) __ (te recibo|te espero|donde recibo|donde atiendo)',
    ],
    ro: [
      '(cateva zile|saptamana aceasta|temporar) __ (hotel|pensiune|airbnb|regim hotelier|cabana|apartament in regim)',
      '(primesc|stau|locuiesc) __ (pensiune|motel|regim hotelier)',
      '(primesc|primim|stau|sunt cazata|cazata|locuiesc|lucrez|te astept|viziteaza ma|ma gasesti) __ (hotel|hotelul|camera de hotel|motel|airbnb|pensiune|bungalow|casa de vacanta|parc de vacanta|cabana|regim hotelier)',
      '(camera|hotelul|airbnb ul|bungaloul) (mea|meu) _ (de hotel)?',
      '(hotel|airbnb|pensiune|cabana|casa de vacanta) __ (te primesc|te astept|unde primesc)',
    ],
    hu: [
      '(par napig|ezen a heten|ideiglenesen) __ (hotel*|szallo*|panzio*|airbnb*|apartman*|udulo*)',
      '(hotelben|szalloban|hotelban) (fogadlak|fogadok|varlak|fogadunk|vagyok|lakom)',
      '(fogadlak|fogadok|fogadunk|varlak|megszalltam|lakom|dolgozom|megszallok|latogass meg) __ (hotel*|szalloda*|szallodaban|motel*|airbnb*|udulo*|nyaralo*|bungalo*|panzio*|apartmanhotel*|kemping*)',
      '(szallodaban|hotelban|hotelszobaban|airbnb ben|airbnben|nyaraloban|uduloparkban|bungaloban|panzioban|hotelszobamban|szallodai szobamban) __ (fogadlak|fogadok|fogadunk|varlak|lakom|megszalltam|dolgozom|vagyok)',
      '(hotelszobam*|szallodai szobam*)',
    ],
    pl: [
      '(kilka dni|w tym tygodniu|tymczasowo) __ (hotelu|pensjonacie|airbnb|domku|motelu|apartamencie na doby|osrodku)',
      '(przyjmuje|przyjmujemy|mieszkam|zatrzymalam sie|nocuje|pracuje|czekam|odwiedz mnie|jestem) __ (hotelu|hotelowym|motelu|airbnb|pensjonacie|bungalowie|domku letniskowym|domku|osrodku wypoczynkowym|domu wakacyjnym|kempingu|parku wakacyjnym)',
      '(moj|moim|nasz|naszym) (hotel|hotelu|pokoj hotelowy|pokoju hotelowym|airbnb|domku|bungalowie)',
      '(w hotelu|w pensjonacie|w motelu|w airbnb|w domku letniskowym|w bungalowie) __ (przyjmuje|czekam|cie przyjme)',
    ],
  },
  {
    any: ['outcall', 'escort'],
    nl: [
      '(je|jouw|uw|jullie|elk|ieder) (hotel|hotelkamer|vakantiehuis*|bungalow|vakantiewoning)',
      'hotelbezoek*',
      '(ik kom|kom ik|kom graag|kom ook|kom naar je|kom naar jou|kom bij je|ik bezoek|bezoek ik|reis naar|rij naar|ik ga)',
      '(naast|tegenover|vlakbij|dichtbij|achter) __ hotel',
      'werk (ook)? als',
    ],
    en: [
      'your (hotel|place|airbnb|room|holiday home|home)',
      '(come to|travel to|i visit|can visit|visits to) _ (hotels|hotel|you|your)',
      '(next to|near|opposite|close to|behind) __ hotel',
      'hotel visit*',
    ],
    de: [
      '(dein|deinem|ihrem|ihr|deiner|deine) (hotel|hotelzimmer|ferienwohnung)',
      '(hotelbesuch*|hausbesuch*|haus und hotelbesuche)',
      '(komme|besuche dich|fahre) __ (zu|hotel|dir)',
      '(neben|gegenuber|nahe|hinter) __ hotel',
    ],
    fr: [
      '(ton|votre) (hotel|airbnb|chambre)',
      '(deplace*|viens|me rends|deplacement*) __ (hotel|hotels|domicile|toi|vous)',
      '(pres|a cote|en face|derriere) __ hotel',
    ],
    es: [
      '(tu|su) (hotel|habitacion|airbnb|casa)',
      '(voy|salidas|desplazo|desplazamiento*|visito|acudo) __ (hotel|hoteles|domicilio)',
      '(cerca|al lado|enfrente|detras) __ hotel',
    ],
    ro: [
      '(hotelul|camera|casa) (tau|ta)',
      '(vin|deplasari|ma deplasez|deplasare|vizitez) __ (hotel|hoteluri|domiciliu|tine)',
      '(langa|aproape de|vizavi|in spatele) __ (hotel|hotelul)',
    ],
    hu: [
      '(hotelodba|szallodadba|hotelszobadba|hotelszobadban|hozzad)',
      '(hazhoz|kimegyek|elmegyek|latogatlak)',
      '(mellett|kozeleben|szemben|mogott)',
    ],
    pl: [
      '(twoim|twojego|twoj) (hotel|hotelu|pokoj|pokoju|domku)',
      '(dojezdzam|przyjezdzam|dojazd|odwiedzam|wizyty)',
      '(obok|blisko|naprzeciwko|za) __ hotel*',
    ],
  },
)
