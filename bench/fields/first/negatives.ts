import type { Chance } from '../../../demo/chance.ts'

const n = (chance: Chance, count: number) => Array.from({ length: count }, () => chance.whole(0, 9)).join('')
const pad = (value: number) => String(value).padStart(2, '0')

/** Texts with many digits in which nobody's telephone number stands. */
export const negatives: Readonly<Record<string, (chance: Chance) => string>> = {
  prices: c =>
    c.pick([
      `15 min 50, 20 min 60, 30 min 80, 45 min 110, 60 min ${c.whole(12, 18)}0`,
      `Tarieven: €${c.whole(5, 9)}0 / €${c.whole(10, 15)}0 / €${c.whole(16, 30)}0`,
      `06 euro korting, nu 1${n(c, 2)},- in plaats van 2${n(c, 2)},- per 60 minuten`,
      `kwartier 050 half uur 080 uur 150 nacht 1000`,
    ]),
  dates: c =>
    c.pick([
      `Afwezig van 06-${pad(c.whole(1, 12))}-2026 tot 0${c.whole(1, 9)}-12-2026`,
      `${pad(c.whole(1, 28))}.06.2026 ${pad(c.whole(10, 23))}:${n(c, 1)}0`,
      `2026-06-${pad(c.whole(10, 28))} t/m 2026-07-${pad(c.whole(10, 28))}`,
      `06/${pad(c.whole(1, 12))}/26 - 06/${pad(c.whole(1, 12))}/26`,
      `06 12 2026 en 07 12 2026 in Heerlen`,
    ]),
  ids: c =>
    c.pick([
      `Advertentienummer 06${n(c, 8)}`,
      `ref. 06${n(c, 8)}`,
      `ID: 6${n(c, 9)}`,
      `https://bord.example/advertentie/${n(c, 10)}`,
      `ordernr 06-${n(c, 8)}`,
      `klantnummer ${n(c, 10)}`,
      `foto IMG_0612${n(c, 4)}_${n(c, 6)}.jpg`,
      `?sessie=06${n(c, 8)}&p=2`,
    ]),
  postcodes: c =>
    `Ik zit in ${c.whole(6120, 6499)} AB, huisnummer ${c.whole(1, 99)}, bel 2x, etage ${c.whole(1, 9)}`,
  registers: c =>
    c.pick([
      `KvK ${n(c, 8)}`,
      `KvK-nummer: 06${n(c, 6)}`,
      `BTW NL00${n(c, 7)}B01`,
      `IBAN NL91 ABNA 0${n(c, 3)} ${n(c, 4)} ${n(c, 2)}`,
      `vergunning 2026-06${n(c, 4)}`,
      `BSN nummer vraag ik nooit, KvK 0${n(c, 7)}`,
    ]),
  'help lines': c =>
    c.pick([
      'Slachtoffer? Bel 0800-2000 of 112.',
      'Politie 0900-8844, anoniem 0800-7000',
      'Hulplijn 0900 1450, 24 uur per dag',
      'Gemeente 14 045 of 14 043',
      `Klantenservice van deze site: 088-${n(c, 7)}`,
      'Kindertelefoon 0800-0432, 113 zelfmoordpreventie 0800-0113',
      'Sekslijn 0906-1234, 90 cent per minuut',
    ]),
  masked: c =>
    c.pick([
      `06 ${n(c, 2)} ${n(c, 2)} xx xx`,
      `06-${n(c, 4)}****`,
      `06${n(c, 5)}...`,
      `06 - ${n(c, 2)} ${n(c, 2)} ${n(c, 2)} ..`,
      `06-${n(c, 6)}## (klik om te tonen)`,
      `+31 6 ${n(c, 4)} XX XX`,
      `06${n(c, 6)}__`,
      `06-${n(c, 2)} ${n(c, 2)} ${n(c, 2)} •• toon nummer`,
      `nul zes een twee ... de rest krijg je per mail`,
      `06 ${n(c, 2)} ?? ${n(c, 2)} ??`,
    ]),
  measures: c =>
    c.pick([
      `Lengte 1.${c.whole(55, 80)}, 90-60-90, ${c.whole(50, 70)} kg, maat 36, cup 75C`,
      `06 maal per week sport, 170 cm, 57 kilo, schoenmaat 38, 85 60 90`,
      `0.${n(c, 2)} promille, 100% schoon, 5 sterren, 1200 reacties, 4.8/5`,
    ]),
  times: c =>
    c.pick([
      `ma-vr 09:00-23:00 za 10:00-02:00 zo 12:00-20:00`,
      `open 10.00 - 22.00 en 06.00 - 08.00 uur`,
      `0900-2300 / 1000-2200 / 1100-2100`,
      `van 06 tot 12 en van 13 tot 23 uur, 7 dagen, 24/7, 365 dagen`,
      `06:30 07:30 08:30 09:30 10:30`,
    ]),
  'too short': c =>
    c.pick([
      `06 ${n(c, 2)} ${n(c, 2)} ${n(c, 2)} ${n(c, 1)}`,
      `06-${n(c, 7)}`,
      `0${n(c, 3)} ${n(c, 4)}`,
      `+31 6 ${n(c, 6)}`,
    ]),
  'too long': c =>
    c.pick([`06${n(c, 10)}`, `06 ${n(c, 2)} ${n(c, 2)} ${n(c, 2)} ${n(c, 2)} ${n(c, 2)} ${n(c, 2)}`]),
  counting: c =>
    c.pick([
      'een twee drie vier vijf zes zeven acht negen tien, wie niet weg is is gezien',
      'Ik ben een van de twee of drie die zes dagen werkt, vier uur per dag, acht maanden per jaar',
      'one or two hours, three girls, four hands, five stars, six days, seven nights',
      'nul risico, zes dagen, twee kamers, drie vriendinnen, vier handen, acht uur',
      '1 2 3 4 5 6 7 8 9 10',
    ]),
  random: c => `loten ${n(c, 4)} ${n(c, 3)} ${n(c, 5)}, kamer ${n(c, 3)}, kluis ${n(c, 4)}`,
}
