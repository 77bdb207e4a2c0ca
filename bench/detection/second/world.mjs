// The invented world: places, boards, names, origins, contact forms.
export const PLACES = [['Maastricht', 30], ['Heerlen', 20], ['Sittard', 10], ['Geleen', 8], ['Kerkrade', 7], ['Brunssum', 4], ['Landgraaf', 4], ['Valkenburg', 5], ['Stein', 2], ['Beek', 2], ['Vaals', 2], ['Simpelveld', 1], ['Meerssen', 1.2], ['Gulpen', 1], ['Eijsden', 1], ['Hoensbroek', 2], ['Nuth', 0.8], ['Born', 0.8], ['Voerendaal', 0.6]];
export const PC = { Maastricht: [6211, 6229], Heerlen: [6411, 6422], Sittard: [6131, 6137], Geleen: [6160, 6167], Kerkrade: [6461, 6469], Brunssum: [6441, 6446], Landgraaf: [6371, 6374], Valkenburg: [6301, 6301], Stein: [6171, 6171], Beek: [6191, 6191], Vaals: [6291, 6291], Simpelveld: [6369, 6369], Meerssen: [6231, 6231], Gulpen: [6271, 6271], Eijsden: [6245, 6245], Hoensbroek: [6431, 6433], Nuth: [6361, 6361], Born: [6121, 6121], Voerendaal: [6367, 6367] };
export const MUNI = { Maastricht: 'MST', Heerlen: 'HRL', Sittard: 'SGB', Geleen: 'SGB', Kerkrade: 'KRK', Brunssum: 'BRS', Landgraaf: 'LGF', Valkenburg: 'VKB', Stein: 'STN', Beek: 'BEK', Vaals: 'VLS' };
export const AREA = { Geleen: '046', Sittard: '046', Stein: '046', Beek: '046', Born: '046', Maastricht: '043', Meerssen: '043', Valkenburg: '043', Gulpen: '043', Eijsden: '043', Vaals: '043' };
export const STREETS = ['Molenbeemd', 'Oude Kleiweg', 'Schansdel', 'Hazelbron', 'Lindeput', 'Groeneput', 'Kapelgats', 'Steengroeve', 'Vlasbloem', 'Kolenkar', 'Mijnlamp', 'Bokkenweide', 'Sint Oelbertstraat', 'Klokgieterij', 'Hoge Doorn', 'Zwaluwnest', 'Perenhof', 'Mergelkant', 'Grubbeweg', 'Kersenpad'];
export const NAMES = `Lisa Anna Sara Emma Sofia Maria Julia Mila Eva Nina Laura Bella Jessica Amanda Natalie Diana Victoria Kim Lola Angel Melissa Monica Vanessa Linda Carmen Valentina Isabella Alina Elena Chantal Kelly Naomi Michelle Daisy Roxy Jade Lina Luna Chloe Amy Mia Lara Bianca Andrea Patricia Sandra Esther Wendy Samantha Priscilla Alexa Sabrina Gina Lily Rose Ruby Kate Daniela Gabriela Camila Paula Adriana Ella Olivia Zara Selena Yara Aylin Mira Tara Nora Iris Fleur Sanne Femke Anouk Lotte Marieke Ingrid Petra Marjan Yvonne Anja Monique Denise Miranda Nathalie Sylvia Claudia Manon Danique Demi Romy Britt Nikki Kiki Coco Gigi Nana Suzy May Nok Ploy Lin Yuki Mei Kimberly Tiffany Crystal Ashley Brenda Karina Irina Katya Oksana Tanja Mara Ramona Denisa Larisa Cristina Roxana Ioana Mihaela Simona Nicoleta Reka Zsofi Dora Kitty Niki Bogi Vivien Timea Ola Kasia Magda Ewa Aneta Gosia Iza Beata Marta Wiktoria Desi Ralitsa Mariya Yoana Fernanda Leticia Bruna Raissa Thais Luana Aline Yasmin Leila Amira Nadia Samira Fatima Sharon Joyce Debbie Wilma Helga Heike Sabine Nicole Jasmin Celine Amelie Manon Lea Ines Margot Clara Pauline Estelle Josephine Vera Hanna Greta Frida Dolores Pilar Lucia Marisol Estrella Paloma Kendra Tess Evy Zoe Juno Pippa Ivy Hazel Robin Sam Charlie Alex Noa Puck Bente Isa Elise Floor Merel Roos Jolanda Annemiek Conny Ria Truus Bep Gaby Mandy Cindy Peggy Sonja Silvana Donna Ginger Bambi Cherry Candy Dana Dalia Emily Grace Helen Ilse Jana Klara Livia Maja Nadine Odette Pam Rachel Stella Tina Ursula Viola Xenia Yolanda Zita`.split(' ');
export const ORIGINS = [ // key, weight, spoken, own text language, words for the origin field
  ['nl', 32, ['nl', 'en'], 'nl', ['Nederlands', 'Limburgs', 'Nederlandse']], ['be', 5, ['nl', 'fr', 'en'], 'nl', ['Belgisch', 'België']], ['de', 7, ['de', 'en'], 'de', ['Duits', 'Duitsland']],
  ['fr', 4, ['fr', 'en'], 'fr', ['Frans', 'Wallonië']], ['es', 5, ['es', 'en'], 'es', ['Spaans', 'Spanje']], ['lat', 7, ['es', 'en'], 'es', ['Latina', 'Colombia', 'Dominicaans']],
  ['br', 5, ['pt', 'en'], 'pt', ['Braziliaans', 'Brazil']], ['ro', 10, ['ro', 'en'], 'ro', ['Roemeens', 'Romania', 'Oost-Europees']], ['hu', 7, ['hu', 'en', 'de'], 'hu', ['Hongaars', 'Hungarian', 'Oost-Europees']],
  ['pl', 8, ['pl', 'en'], 'pl', ['Pools', 'Oost-Europees']], ['bg', 5, ['bg', 'en'], 'bg', ['Bulgaars', 'Oost-Europees']], ['th', 3, ['en'], 'en', ['Thais', 'Aziatisch']], ['oth', 2, ['en'], 'en', ['Tsjechisch', 'Italiaans', 'Marokkaans', 'Surinaams']],
];
// Which fields a board prints, as chances that hold for every advert on it, whoever stands behind it.
export const BOARDS = [
  { id: 'bord-a', w: 32, url: (r) => `https://bord-a.example/a/${r}`, name: .95, age: .9, place: .98, phone: .85, email: .1, handle: .2, langs: .8, origin: .35, services: .7, prices: .6, addr: .4, pc: .5, hours: .4, rec: .9, web: .8, permit: .5, kvk: .3, acct: .9, posted: 0 },
  { id: 'bord-b', w: 22, url: (r) => `https://www.bord-b.example/advertentie/${r}.html`, name: .7, age: .55, place: .9, phone: 0, email: .05, handle: .1, langs: .1, origin: 0, services: .2, prices: .1, addr: .1, pc: .3, hours: .1, rec: .2, web: .4, permit: 0, kvk: 0, acct: .7, posted: .95 },
  { id: 'bord-c', w: 18, url: (r) => `https://bord-c.example/limburg/${r}`, name: .9, age: .75, place: 1, phone: .95, email: .25, handle: .35, langs: .7, origin: .6, services: .85, prices: .75, addr: .6, pc: .6, hours: .7, rec: .85, web: .9, permit: .8, kvk: .8, acct: .95, posted: .9 },
  { id: 'bord-d', w: 16, url: (r) => `https://bord-d.example/view?id=${r}`, name: .35, age: .2, place: .85, phone: .6, email: .3, handle: .05, langs: 0, origin: 0, services: 0, prices: 0, addr: .05, pc: .1, hours: 0, rec: 0, web: .2, permit: 0, kvk: 0, acct: 0, posted: .5 },
  { id: 'bord-e', w: 12, url: (r) => `https://bord-e.example/p/${r}/`, name: 1, age: .97, place: .9, phone: .7, email: .02, handle: .6, langs: .95, origin: .8, services: .6, prices: .85, addr: .2, pc: .2, hours: .5, rec: .95, web: .5, permit: .3, kvk: .2, acct: 1, posted: 0 },
];
export const SERVICES = ['massage', 'gezelschap', 'dinner date', 'escort', 'ontspanningsmassage', 'duo', 'overnachting', 'tantra', 'hotelbezoek', 'voetmassage', 'koppels', 'reisgezelschap', 'gespreksdate', 'hotstone'];
export const MAILS = ['gmail.example', 'hotmail.example', 'outlook.example', 'live.example', 'proton.me', 'ziggo.example', 'icloud.example', 'yahoo.example'];
export const NETS = ['telegram', 'whatsapp', 'instagram', 'snapchat', 'signal', 'wechat', 'x'];

const W = { nl: ['nul', 'een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen'], en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'], de: ['null', 'eins', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun'] };
// number kept as international digits, e.g. 31612345678
export function fmtPhone(num, fmt) {
  if (num.startsWith('316')) {
    const r = num.slice(3); // 8 digits
    switch (fmt) {
      case 0: return '06' + r; case 1: return '06-' + r; case 2: return `06 ${r.slice(0, 2)} ${r.slice(2, 4)} ${r.slice(4, 6)} ${r.slice(6)}`;
      case 3: return `06 - ${r.slice(0, 2)} ${r.slice(2, 4)} ${r.slice(4, 6)} ${r.slice(6)}`; case 4: return '+316' + r; case 5: return '+31 6 ' + r;
      case 6: return '00316' + r; case 7: return `06 ${r.slice(0, 4)} ${r.slice(4)}`; case 8: return `+31 (0)6 ${r.slice(0, 4)} ${r.slice(4)}`;
      case 9: return `06-${r.slice(0, 2)}-${r.slice(2, 4)}-${r.slice(4, 6)}-${r.slice(6)}`; case 10: return `06${r.slice(0, 2)} ${r.slice(2, 5)} ${r.slice(5)}`; default: return `06/${r.slice(0, 4)}${r.slice(4)}`;
    }
  }
  if (num.startsWith('31')) { const a = '0' + num.slice(2, 4), r = num.slice(4); return [a + '-' + r, a + ' ' + r, '+31 ' + num.slice(2, 4) + ' ' + r, a + r][fmt % 4]; }
  const cc = num.slice(0, num.startsWith('351') || num.startsWith('359') ? 3 : 2), r = num.slice(cc.length);
  return ['+' + cc + r, '00' + cc + r, '+' + cc + ' ' + r, `+${cc} ${r.slice(0, 3)} ${r.slice(3, 6)} ${r.slice(6)}`][fmt % 4];
}
export function obfuscate(num, how, lang) {
  const d = num.startsWith('316') ? '0' + num.slice(2) : '00' + num; const w = W[lang] || W.en;
  switch (how % 7) {
    case 0: return d.split('').join('.'); case 1: return d.split('').join(' '); case 2: return d.replace(/0/g, 'O');
    case 3: return d.slice(0, 4) + ' ' + w[+d[4]] + ' ' + w[+d[5]] + ' ' + d.slice(6); case 4: return d.split('').map((c) => w[+c]).join(' ');
    case 5: return d.split('').map((c) => c + '\uFE0F\u20E3').join(''); default: return d.slice(0, 2) + '*' + d.slice(2, 6) + '_' + d.slice(6);
  }
}
export function fmtTime(h, fmt) { h %= 24; const hh = String(h).padStart(2, '0'); return [hh + ':00', h + ':00', h + 'u', h + 'h', hh + '.00'][fmt]; }
