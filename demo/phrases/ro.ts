import type { Phrases } from './phrases.ts'

export const ro: Phrases = {
  titles: [
    '{name}, [liniștită|veselă|discretă], în {place}',
    'Masaj [de relaxare|cu ulei cald] în {place}',
    'O oră fără grabă cu {name}',
    'Independentă, [fără agenție|doar cu programare]',
    'Companie pentru [cină|o seară liberă]',
  ],
  openings: [
    '[Bună|Bună ziua|Salut], sunt {name}[, am {age} de ani|].',
    'Mulțumesc că [citești|ai intrat pe pagina mea]. Mă numesc {name}.',
    'Lucrez [singură|pe cont propriu], îmi fac singură programul.',
    'După o [zi lungă|săptămână grea] ai nevoie de puțină liniște.',
    'Locuiesc de [câțiva|mulți] ani în Limburg și îmi place aici.',
  ],
  about: [
    'În timpul liber îmi place {hobby} și [o cafea bună|să stau de vorbă].',
    'Am {age} de ani, sunt [înaltă|scundă|cu forme] și [răbdătoare|zâmbitoare].',
    'Primesc puțini oaspeți, [doi pe zi|trei zile pe săptămână], ca să am timp.',
    'Dacă vorbim despre {hobby}, [trece timpul repede|nu mă mai opresc].',
    'Apartamentul meu este [curat și liniștit|ușor de găsit].',
  ],
  offers: [
    'Începem cu [un masaj|o cafea] și vedem mai departe.',
    'Te însoțesc și [la restaurant|la un concert|într-o călătorie].',
    'Vin la hotel [în regiune|de la două ore].',
    'O oră este o oră întreagă.',
    'Îmbrățișări, [mângâieri|tandrețe], fără grabă.',
  ],
  limits: [
    'Întotdeauna cu prezervativ, [fără excepții|nu insista].',
    'Eu hotărăsc ce fac, [nu înseamnă nu|limitele mele sunt clare].',
    'Fără [droguri|numere ascunse|negociere], te rog.',
    'Vino [curat și punctual|treaz și politicos].',
  ],
  practical: [
    'Doar cu programare, [de marți până sâmbătă|după-amiaza].',
    'Parcare [gratuită|pe stradă].',
    'Anunță-mă [cu o zi înainte|cu câteva ore].',
    'Adresa o spun [la telefon|la confirmare].',
  ],
  call: ['Sună sau scrie la {phone}.', 'Numărul meu: {phone}', 'WhatsApp {phone}'],
  callBeside: ['Numărul meu este [alături|pe pagină].', 'Scrie-mi numele și ora.'],
  mail: ['Sau pe e-mail: {email}', 'Pentru călătorii scrie la {email}.'],
  message: ['Răspund și pe {handle}.', 'Mesaje la {handle}.'],
  closings: ['Pe curând, {name}', 'Te aștept, {name}', 'Cu drag, {name}'],
  roundTheClock: [
    'Disponibilă zi și noapte, [dorm puțin|când am chef].',
    'Program 24 de ore, cu programare.',
  ],
  hotel: ['Primesc la un hotel din {place}, [acasă e locul meu|mi se pare mai simplu].'],
  moved: ['M-am mutat, acum primesc în {place}.', 'Adresă nouă în {place}.'],
  genuine: ['Pozele sunt reale.', 'Totul este adevărat 100%.'],
  translated: ['Text tradus cu o aplicație.', 'O prietenă a tradus textul.'],
  notices: [
    'Săptămâna asta [doar dimineața|după ora șase].',
    'Vineri nu mai am loc.',
    'M-am întors din vacanță.',
  ],
  hobbies: ['drumeția', 'gătitul', 'filmele vechi', 'înotul', 'pictura', 'dansul', 'cititul'],
}
