// Longer than a page, and left as another hand wrote it: it is what the weighing is judged by.
// node generate.mjs --seed 7 --adverts 30000 --out DIR
import fs from 'node:fs';
import path from 'node:path';
import { makeRng, hash32, compose, sentence, styled, expand, editSentence, fill, makeStyle, LANGS } from './text.mjs';
import { PLACES, PC, MUNI, AREA, STREETS, NAMES, ORIGINS, BOARDS, SERVICES, MAILS, NETS, fmtPhone, obfuscate, fmtTime } from './world.mjs';

const arg = (k, d) => { const i = process.argv.indexOf('--' + k); return i < 0 ? d : process.argv[i + 1]; };
const SEED = Number(arg('seed', 7)), N = Number(arg('adverts', 30000)), OUT = arg('out', 'out');
const NIGHTS = 60, T0 = Date.UTC(2026, 10, 1);
fs.mkdirSync(OUT, { recursive: true });

// ---------- the plan: who there is, in random order
const SHARE = { ring: .01, licensed: .05, copied: .10, tourer: .03, friends: .02, copywriter: .02 };
const G = makeRng(hash32(SEED, 0xc0ffee));
const plan = [];
let used = 0;
const quota = (kind, share, size, extra) => { let left = Math.round(N * share); while (left > 0) { let n = size(); if (left - n < (kind === 'ring' ? 4 : 1)) n = kind === 'ring' ? Math.min(25, Math.max(4, left)) : left; n = Math.max(1, n); plan.push({ kind, n, ...extra }); left -= n; used += n; } };
for (const d of ['easy', 'medium', 'hard']) quota('ring', SHARE.ring / 3, () => 4 + Math.floor(22 * Math.pow(G.f(), 2)), { diff: d });
quota('licensed', SHARE.licensed, () => 3 + Math.floor(13 * Math.pow(G.f(), 1.6)));
quota('copied', SHARE.copied * .55, () => G.weighted([[1, 60], [2, 28], [3, 12]]));
quota('copied', SHARE.copied * .45, () => 4 + Math.floor(20 * Math.pow(G.f(), 2)), { mill: true });
quota('tourer', SHARE.tourer, () => G.int(2, 6));
quota('friends', SHARE.friends, () => G.int(2, 4));
quota('copywriter', SHARE.copywriter, () => G.int(6, 25));
const rest = [];
for (let left = N - used; left > 0;) { const n = Math.min(left, G.weighted([[1, 52], [2, 28], [3, 11], [4, 6], [5, 2], [7, 1]])); rest.push({ kind: 'independent', n }); left -= n; }
G.shuffle(rest);
const head = rest.splice(0, Math.min(rest.length, 400));     // the first few only fill the well that copies draw from
const order = head.concat(G.shuffle(plan.concat(rest)));

// ---------- things handed out once
const taken = new Set();
function newPhone(rng, cc) {
  for (;;) {
    let s;
    const digits = (n) => { let o = ''; while (o.length < n) o += rng.int(0, 9); return o; };
    switch (cc) {
      case 'be': s = '324' + rng.pick(['5', '6', '7', '8', '9']) + digits(7); break;
      case 'de': s = '49' + rng.pick(['151', '152', '157', '160', '170', '172', '176', '178']) + digits(8); break;
      case 'ro': s = '407' + digits(8); break; case 'hu': s = '36' + rng.pick(['20', '30', '70']) + digits(7); break;
      case 'es': s = '346' + digits(8); break; case 'pl': s = '48' + rng.pick(['5', '6', '7']) + digits(8); break;
      case 'fr': s = '336' + digits(8); break; case 'pt': s = '3519' + rng.pick(['1', '2', '3', '6']) + digits(7); break;
      case 'bg': s = '3598' + rng.pick(['7', '8', '9']) + digits(7); break;
      case '043': case '045': case '046': s = '31' + cc.slice(1) + rng.int(2, 8) + digits(6); break;
      default: s = '316' + rng.pick(['1', '2', '3', '4', '5', '8']) + digits(7);
    }
    if (!taken.has(s)) { taken.add(s); return s; }
  }
}
const refs = Object.fromEntries(BOARDS.map((b) => [b.id, new Set()])), accts = Object.fromEntries(BOARDS.map((b) => [b.id, new Set()]));
const unique = (set, rng, lo, hi) => { for (;;) { const x = rng.int(lo, hi); if (!set.has(x)) { set.add(x); return x; } } };
const HI = Math.max(999999, N * 20);
const hex8 = (x) => (x >>> 0).toString(16).padStart(8, '0');
const newPic = (rng) => { const a = []; for (let i = 0; i < 8; i++) a.push(rng.u32()); return a; };
function reuse(pic, rng, max = 25) {
  if (rng.p(.45)) return pic;
  const k = rng.p(.75) ? rng.int(1, Math.min(10, max)) : rng.int(1, max); const a = pic.slice();
  for (let i = 0; i < k; i++) { const b = rng.int(0, 255); a[b >> 5] = (a[b >> 5] ^ (1 << (b & 31))) >>> 0; }
  return a;
}
const stockPics = Array.from({ length: 90 }, () => newPic(G));
const postcode = (place, rng) => { const [a, b] = PC[place] || [6211, 6211]; return rng.int(a, b) + ' ' + String.fromCharCode(65 + rng.int(0, 25)) + rng.pick('ABCDEGHJKLMNPRTVWXZ'.split('')); };
const newAddress = (place, rng) => ({ place, address: rng.pick(STREETS) + ' ' + rng.int(1, 240), postcode: postcode(place, rng) });
const town = (rng) => rng.weighted(PLACES);
const lodgings = Array.from({ length: 80 }, () => newAddress(town(G), G)); // rooms and hotels that unrelated people rent
const lodgingIn = (place, rng) => { const l = lodgings.filter((x) => x.place === place); return l.length ? rng.pick(l) : newAddress(place, rng); };
const well = [];                                               // recent profiles, for copies
function intoWell(x, rng) { if (well.length < 600) well.push(x); else well[rng.int(0, 599)] = x; }

// ---------- output: one part per night, then sorted by moment seen
const partDir = path.join(OUT, '.parts'); fs.rmSync(partDir, { recursive: true, force: true }); fs.mkdirSync(partDir);
const parts = Array.from({ length: NIGHTS }, (_, i) => ({ fd: fs.openSync(path.join(partDir, 'n' + i), 'w'), buf: [], size: 0 }));
const flush = (p) => { if (p.buf.length) { fs.writeSync(p.fd, p.buf.join('')); p.buf = []; p.size = 0; } };
function put(night, sec, obj) { const p = parts[night], s = String(sec).padStart(5, '0') + JSON.stringify(obj) + '\n'; p.buf.push(s); p.size += s.length; if (p.size > 1 << 17) flush(p); }
const truth = [];

// ---------- people
const AGE = { indep: (r) => (r.p(.17) ? r.int(18, 22) : Math.min(63, Math.round(20 + 41 * Math.pow(r.f(), 2.1)))), ring: (r) => (r.p(.12) ? r.int(29, 40) : r.int(18, 28)), lic: (r) => r.int(20, 42) };
const nickname = (n, r) => r.weighted([[n, 5], [n + 'a', 1], [n.slice(0, -1) || n, 1], [n + n[n.length - 1], 1], [r.pick(['Lieve ', 'Sweet ', 'Miss ', 'Lady ', 'Zachte ', 'Mooie ']) + n, 4], [n.toLowerCase(), 2], [n.toUpperCase(), 1], [n + ' ' + r.pick('ABDEFGHKLMNPRSTVWXZ'.split('')) + '.', 2]]);
function namesFor(r, k) { const a = [r.zipf(NAMES, 1.25)]; while (a.length < k) { const n = r.p(.4) ? nickname(a[0], r) : r.zipf(NAMES, 1.1); if (!a.includes(n)) a.push(n); } return a; }
const TEXTLANG = (o, r) => (o === 'nl' ? r.weighted([['nl', 80], ['en', 18], ['de', 2]]) : o === 'be' ? r.weighted([['nl', 60], ['fr', 25], ['en', 15]]) : r.weighted([[0, 33], ['en', 34], ['nl', 25], ['de', 6], ['fr', 2]]));
function person(r, o = {}) {
  const org = o.origin || r.weighted(ORIGINS.map((x) => [x, x[1]]));
  const lang = o.lang || TEXTLANG(org[0], r) || org[3];
  const speaks = new Set(org[2].filter(() => r.p(.88)));
  if (o.lang === undefined || r.p(o.match ?? .9)) { if (r.p(.9)) speaks.add(lang); }
  if (org[0] !== 'nl' && r.p(.25)) speaks.add('nl'); if (r.p(.18)) speaks.add('de'); if (r.p(.07)) speaks.add('fr'); if (!speaks.size) speaks.add(r.pick(['nl', 'en']));
  const place = o.place || town(r), st = o.style || makeStyle(r);
  const e30 = 5 * Math.round((o.e30 || r.weighted([[50, 10], [60, 22], [70, 16], [75, 14], [80, 18], [90, 8], [100, 12]])) / 5);
  const t1 = r.int(8, 15), t2 = r.int(Math.max(17, t1 + 3), 25);
  const names = o.names || namesFor(r, o.k || r.weighted([[1, 8], [2, 34], [3, 33], [4, 25]]));
  const slug = names[0].toLowerCase().replace(/[^a-z]/g, '');
  const lod = r.p(o.rent ?? .08) ? lodgingIn(place, r) : newAddress(place, r);
  return {
    org, lang, speaks: r.shuffle([...speaks]), second: r.p(.13) ? r.pick([...speaks].filter((x) => x !== lang).concat(['en', 'nl']).filter((x) => x !== lang)) : null, names, age: o.age || AGE.indep(r), wob: r.weighted([[0, 50], [1, 25], [3, 17], [6, 8]]),
    place, pspell: r.weighted([[0, 80], [1, 6], [2, 5], [3, 5], [4, 4]]), style: st, e30, e60: 5 * Math.round((e30 * (1.5 + r.f() * .55)) / 5), t1, t2, mins: r.weighted([[[30, 60], 50], [[60], 20], [[20, 30, 60], 12], [[60, 120], 10], [[], 8]]),
    pics: Array.from({ length: r.p(.12) ? 0 : r.int(1, 8) }, () => newPic(r)),
    phones: o.phones || [newPhone(r, o.cc || foreignCc(org[0], r))], noPhone: r.p(o.noPhone ?? .04), obf: r.p(o.obf ?? .09) ? r.int(0, 6) : -1,
    email: r.p(.07) ? `${slug}${r.pick(['.', '_', ''])}${r.pick(['mst', 'limburg', 'x', 'massage', 'lief', 'zuid', 'priv', 'info'])}${r.int(1000, 99999)}@${r.zipf(MAILS, 1.7)}` : null,
    handle: r.p(.16) ? `${r.zipf(NETS, 1.6)}:${slug}${r.pick(['_', '.', 'x', ''])}${r.pick(['mst', 'lim', 'xo', 'real', 'nl', 'h', 'zl', 'q'])}${r.int(10, 9999)}` : null,
    web: r.p(.03) ? `https://${r.p(.5) ? 'www.' : ''}${slug}-${r.pick(['massage', 'limburg', 'company', 'moments', 'rust'])}${r.int(2, 999)}.example` : null,
    kvk: r.p(.06) ? String(r.int(10000000, 94999999)) : null, permit: r.p(.012) ? `${MUNI[place] || 'GEM'}-${r.int(2019, 2026)}-${r.int(100, 999)}` : null,
    lod, showAddr: r.p(.1), pcMode: r.weighted([[0, 55], [1, 25], [2, 20]]), reception: r.weighted([[['in'], 48], [['out'], 17], [['in', 'out'], 35]]),
    services: r.shuffle([...SERVICES]).slice(0, r.int(1, 5)), accts: {}, hoursAll: false,
  };
}
const foreignCc = (o, r) => (o !== 'nl' && r.p({ be: .3, de: .35, ro: .12, hu: .12, es: .12, pl: .1, fr: .3, bg: .1, br: .04, lat: .06 }[o] || 0) ? ({ br: 'pt', lat: 'es' }[o] || o) : r.p(.015) ? r.pick(['be', 'de']) : 'nl');
const acct = (p, b, r) => (p.accts[b.id] ??= 'user-' + unique(accts[b.id], r, 10, HI));

// ---------- what people say that a reader might weigh; innocents say it too, at low rates
const CATS = ['we', 'she', 'answer', 'drive', 'always', 'move', 'inside', 'young', 'debt', 'yes', 'lang', 'fresh', 'low', 'boss', 'watch'];
const BASE = { we: .004, she: .006, answer: .007, drive: .007, always: .05, move: .02, inside: .009, young: .12, debt: .0004, yes: .006, lang: .013, fresh: .0015, low: .02, boss: .0015, watch: .004, trap: .2 };
const RATES = {
  independent: BASE, copywriter: { ...BASE, trap: .22 }, friends: { ...BASE, we: .05, trap: .15 },
  tourer: { ...BASE, move: .45, always: .13, lang: .07, inside: .03, answer: .02, drive: .02, low: .03, trap: .12 },
  licensed: { we: .6, she: .2, drive: .12, fresh: .22, always: .14, low: .08, lang: .03, boss: .03, watch: .015, young: .08, answer: .012, yes: .004, move: .02 },
  copied: { ...BASE, always: .12, low: .1, young: .2, yes: .03, trap: .06, she: .015, move: .05 },
};
function says(rates, p, r, lang) {
  const out = [];
  for (const c of CATS) if (rates[c] && (c !== 'young' || p.age <= 21) && r.p(rates[c])) out.push(sentence(lang, c, p.style, r));
  if (rates.trap && r.p(rates.trap)) out.push(sentence(lang, 'trap', p.style, r));
  return out;
}
const RINGCATS = {
  easy: { we: .6, she: .5, answer: .45, drive: .3, always: .65, move: .6, inside: .25, young: .35, debt: .05, yes: .2, lang: .4, fresh: .4, low: .3, boss: .3, watch: .15 },
  medium: { we: .22, she: .35, answer: .55, drive: .42, always: .4, move: .5, inside: .3, young: .35, debt: .06, yes: .15, lang: .3, fresh: .12, low: .2, boss: .25, watch: .18 },
  hard: { answer: .16, drive: .08, always: .3, move: .35, inside: .42, young: .45, debt: .12, yes: .12, lang: .25, low: .12, boss: .28, watch: .08, she: .12 },
};

// ---------- one advert, printed at each moment it was seen
function nightsFor(r, from = 0, to = NIGHTS - 1) {
  let n = r.weighted([[1, 20], [2, 17], [3, 14], [4, 12], [5, 10], [6, 8], [7, 7], [8, 5], [9, 4], [10, 3]]);
  let t = r.int(from, Math.max(from, to)); const a = [];
  while (n-- > 0 && t < NIGHTS) { a.push(t); t += r.weighted([[1, 36], [2, 28], [3, 16], [4, 9], [5, 5], [7, 4], [10, 2]]); }
  return a;
}
const board = (r) => r.weighted(BOARDS.map((b) => [b, b.w]));
const spell = (pl, m) => (m === 1 ? pl.toLowerCase() : m === 2 ? 'Omgeving ' + pl : m === 3 ? (pl === 'Valkenburg' ? 'Valkenburg aan de Geul' : pl + ' e.o.') : m === 4 ? 'Zuid-Limburg' : pl);
let advertCount = 0;
function advert(r, x) { // x: {actor, kind, diff, p, tpl, b, nights, name, placeAt, phoneAt, pics, handle, email, acct, place2, name2, name3}
  const { p, b } = x, st = x.tpl.style, lang = x.tpl.lang;
  const ref = unique(refs[b.id], r, 10000, HI);
  advertCount++;
  truth.push([b.id, ref, JSON.stringify({ source: b.id, ref: String(ref), actor: x.actor, kind: x.kind, difficulty: x.diff || null })]);
  const nights = x.nights || nightsFor(r);
  const show = {}; for (const k of ['name', 'age', 'place', 'phone', 'email', 'handle', 'langs', 'origin', 'services', 'prices', 'addr', 'pc', 'hours', 'rec', 'web', 'permit', 'kvk', 'acct', 'posted']) show[k] = r.p(b[k]);
  let sents = x.tpl.sents.slice(), title = x.tpl.title;
  let name = x.name ?? r.pick(p.names), age = p.age + (p.wob && r.p(.5) ? r.int(-p.wob, p.wob) : 0); age = Math.max(18, age);
  let pics = (x.pics || p.pics).length ? r.shuffle([...(x.pics || p.pics)]).slice(0, r.int(0, 6)).map((y) => reuse(y, r)) : [];
  if (r.p(.03)) pics.push(reuse(r.zipf(stockPics, 2), r));
  let phone = x.phoneAt ? x.phoneAt(0) : p.phones[0]; const email = x.email ?? p.email, handle = x.handle ?? p.handle;
  const phoneless = p.noPhone && (handle || email);
  const how = handle ? handle.replace(':', ' @') : email;
  const inBody = () => sents.some((s) => s.t.includes('$phone')) || title.includes('$phone');
  if ((!show.phone && !inBody()) || (r.p(.25) && !inBody())) sents.splice(r.p(.75) ? sents.length : 0, 0, sentence(lang, 'c', st, r));
  if (handle && !phoneless && !show.handle && r.p(.8)) sents.push({ k: 'x', l: lang, t: r.pick(['', '+ ', ALSO[lang] + ' ', OR[lang] + ' ']) + how });
  if (email && !show.email && !phoneless) sents.push({ k: 'x', l: lang, t: r.pick(['mail: ', 'e-mail ', '✉ ', '']) + email });
  let place = x.placeAt ? x.placeAt(nights[0]) : p.place, textPlace = place;
  const place2fixed = x.placeAt ? null : (() => { let q; do q = town(r); while (q === place); return q; })();
  let { e30, e60 } = p; let obf = p.obf, fmt = st.phoneFmt;
  const acctId = show.acct && r.p(.8) ? (x.acct || acct(p, b, r)) : null;
  const posted = show.posted ? new Date(T0 + nights[0] * 864e5 + r.int(-72000, 900) * 1000).toISOString().replace('.000', '') : null;
  const name2 = x.name2 || r.zipf(NAMES, 1.2), name3 = x.name3 || r.zipf(NAMES, 1.2);
  const lod = x.lodgingAt ? null : p.lod;
  const nextPlace = (n) => (x.nextAt ? x.nextAt(n) : place2fixed);
  let cacheKey = null, body = '', ttl = '';
  for (let i = 0; i < nights.length; i++) {
    const n = nights[i];
    if (i) {
      if (p.names.length > 1 && !x.name && r.p(.45)) { let q; do q = r.pick(p.names); while (q === name); name = q; } else if (x.rename && r.p(x.rename)) name = r.zipf(NAMES, 1.2);
      if (r.p(.03)) age = Math.max(18, age + r.pick([1, 1, -1, -2, 2]));
      if (r.p(.12)) { const j = r.int(0, sents.length - 1), z = r.f(); sents = sents.slice(); if (z < .3 && sents.length > 3 && !sents[j].t.includes('$phone')) sents.splice(j, 1); else if (z < .6) sents[j] = editSentence(sents[j], r, st); else if (z < .85) sents.splice(j, 0, sentence(lang, r.pick(['t', 'l', 's', 'h', 'r', 'st']), st, r)); else if (!sents[j].t.includes('$phone') && 'lthsuren'.includes(sents[j].k)) sents[j] = sentence(lang, sents[j].k, st, r); cacheKey = null; }
      if (r.p(.03)) { title = styled(expand(lang, 'T', r), st, lang, r, true); cacheKey = null; }
      if (r.p(.03)) { e30 += r.pick([-10, -5, 5, 10]); e60 += r.pick([-10, 0, 10]); }
      if (r.p(.06) && pics.length) pics = pics.map((y) => (r.p(.3) ? reuse(y, r, 6) : y)); else if (r.p(.05) && p.pics.length) pics = pics.concat([reuse(r.pick(p.pics), r)]).slice(0, 7);
      if (x.phoneAt) phone = x.phoneAt(i); else if (r.p(.008)) phone = p.phones[0] = newPhone(r, 'nl');
      if (r.p(.02)) fmt = r.int(0, 11);
      if (x.placeAt) { place = x.placeAt(n); if (r.p(.85)) textPlace = place; } else if (r.p(.012)) { place = town(r); textPlace = place; }
    }
    const key = name + age + textPlace + phone + e30 + fmt + n;
    if (key !== cacheKey) {
      const shownPhone = phoneless ? how : obf >= 0 ? obfuscate(phone, obf, lang) : fmtPhone(phone, fmt);
      const ctx = { name, name2, name3, age: String(age), place: textPlace, place2: other(nextPlace(n), textPlace, r), phone: shownPhone, e30: eur(e30, st), e60: eur(e60, st), elow: eur(Math.max(25, e30 - 15), st), t1: fmtTime(p.t1, st.timeFmt), t2: fmtTime(p.t2, st.timeFmt) };
      const sep = st.sep; body = fill((sep[0] === '\n' && sep.length > 1 && sep[1] !== '\n' ? sep.trim() + ' ' : '') + sents.map((s) => s.t).join(sep), ctx); ttl = fill(title, ctx).replace(/\s+/g, ' ').trim(); cacheKey = key;
    }
    const L = x.lodgingAt ? x.lodgingAt(place) : lod;
    const sec = 1800 + r.int(0, 14400);
    put(n, sec, {
      source: b.id, ref: String(ref), url: b.url(ref), seenAt: new Date(T0 + n * 864e5 + sec * 1000).toISOString().replace('.000', ''), title: ttl, body,
      name: show.name ? name : null, age: show.age && !x.noAge ? age : null, place: show.place ? spell(place, p.pspell) : null,
      phones: show.phone && !phoneless ? (p.twoPhones && p.twoPhones !== phone && r.p(.7) ? [fmtPhone(phone, fmt), fmtPhone(p.twoPhones, fmt)] : [fmtPhone(phone, obf === 2 ? 0 : fmt)]) : [],
      emails: show.email && email ? [email] : [], handles: show.handle && handle ? [handle] : [], languages: show.langs ? p.speaks : [], origin: show.origin ? r_origin(p) : null, services: show.services ? p.services : [],
      prices: show.prices ? p.mins.map((m) => ({ minutes: m, euros: m === 30 ? e30 : m === 60 ? e60 : m === 20 ? e30 - 15 : 5 * Math.round(e60 * 1.8 / 5) })) : [],
      pictures: pics.map((y) => ({ pdq: y.map(hex8).join('') })), address: show.addr && p.showAddr ? L.address : null, postcode: show.pc && p.pcMode ? (p.pcMode === 1 ? L.postcode.slice(0, 4) : L.postcode) : null,
      hours: show.hours ? (p.hoursAll ? st.timeFmt < 3 ? '24/7' : '00:00-24:00' : `${st.timeFmt < 2 ? '' : st.timeFmt < 4 ? 'ma-za ' : 'dagelijks '}${fmtTime(p.t1, st.timeFmt)}-${fmtTime(p.t2, st.timeFmt)}`) : null,
      reception: show.rec ? p.reception : [], website: show.web ? p.web : null, permit: show.permit ? p.permit : null, kvk: show.kvk ? p.kvk : null, advertiser: acctId, postedAt: posted,
    });
  }
}
const ALSO = { nl: 'ook', en: 'also', de: 'auch', fr: 'aussi', es: 'también', ro: 'și', hu: 'is:', pl: 'też', pt: 'também', bg: 'също' }, OR = { nl: 'of', en: 'or', de: 'oder', fr: 'ou', es: 'o', ro: 'sau', hu: 'vagy', pl: 'lub', pt: 'ou', bg: 'или' };
const other = (q, place, r) => { while (q === place) q = town(r); return q; };
const eur = (e, st) => [`${e} euro`, `€${e}`, `€ ${e},-`, `${e}€`, `${e}`][(st.seed >>> 3) % 5];
const r_origin = (p) => (p.orgWord ??= p.org[4][p.style.seed % p.org[4].length]);

// the same writer again: the same text with small changes, or a fresh one in the same hand
function again(tpl, p, r, rates) {
  if (r.p(.55)) return { ...tpl, title: r.p(.5) ? tpl.title : styled(expand(tpl.lang, 'T', r), p.style, tpl.lang, r, true), sents: tpl.sents.filter((s, i, a) => a.length < 4 || r.p(.93)).map((s) => (r.p(.12) ? editSentence(s, r, p.style) : s)) };
  return firstText(p, r, rates);
}
function firstText(p, r, rates, more = [], opt) {
  const t = compose(p.lang, p.style, r, says(rates, p, r, p.lang).concat(more), opt);
  if (p.age > 32) { const f = t.sents.filter((s) => !/stud(eer|y|iere|iez|iuj)|studente|student |étudi|estudi|tanulok|уча /i.test(s.t)); if (f.length) t.sents = f; }
  if (p.second) for (const s of compose(p.second, p.style, r, [], { len: r.int(1, 4) }).sents) t.sents.push(s);
  return t;
}

// ---------- the kinds
const pickTowns = (r, k, near) => { const s = new Set(near ? [near] : []); while (s.size < k) s.add(town(r)); return r.shuffle([...s]); };
const K = {
  independent(r, a, n) {
    const p = person(r); p.hoursAll = r.p(.08);
    let tpl = firstText(p, r, BASE);
    if (well.length > 50 && r.p(.02)) { const w = r.pick(well); if (w.tpl.lang === p.lang) tpl = { ...tpl, sents: tpl.sents.concat(r.shuffle([...w.tpl.sents]).slice(0, r.int(2, 3))) }; } // borrows a few lines
    if (r.p(.003) && well.length) { const w = r.pick(well); if (w.nights[w.nights.length - 1] < 40) { p.phones[0] = w.p.phones[0]; p.recycled = w.nights[w.nights.length - 1] + 8; } } // a number given out again
    if (r.p(.03)) p.twoPhones = newPhone(r, 'nl');
    for (let i = 0; i < n; i++) {
      const nights = nightsFor(r, p.recycled || 0); const b = board(r);
      advert(r, { actor: a, kind: 'independent', p, tpl, b, nights });
      if (i === 0) intoWell({ p, tpl, nights }, r);
      if (i + 1 < n) tpl = again(tpl, p, r, BASE);
    }
  },
  tourer(r, a, n) {
    const p = person(r, { rent: .4, noPhone: .05 }); const period = r.int(3, 8), phase = r.int(0, 20), c = pickTowns(r, r.int(2, 5)); p.hoursAll = r.p(.15); p.style.len = Math.max(3, p.style.len);
    const at = (t) => c[Math.floor((t + phase) / period) % c.length], next = (t) => at(t + period); const from = Math.max(0, r.int(-22, 50));
    if (r.p(.03)) p.twoPhones = newPhone(r, 'nl');
    let tpl = null; const lods = {};
    for (let i = 0; i < n; i++) {
      if (!tpl || r.p(.3)) tpl = firstText(p, r, RATES.tourer, r.p(.75) ? [sentence(p.lang, 'tour', p.style, r)] : []); else tpl = again(tpl, p, r, RATES.tourer);
      const fixed = r.p(.35) ? r.pick(c) : null;
      advert(r, { actor: a, kind: 'tourer', p, tpl, b: board(r), nights: nightsFor(r, from, Math.min(59, from + 25)), placeAt: fixed ? () => fixed : at, nextAt: (t) => (fixed ? c[(c.indexOf(fixed) + 1) % c.length] : next(t)), lodgingAt: (q) => (lods[q] ??= r.p(.6) ? lodgingIn(q, r) : newAddress(q, r)) });
    }
  },
  friends(r, a, n) {
    const p1 = person(r), p2 = person(r, { phones: p1.phones, place: p1.place, style: r.p(.4) ? p1.style : undefined }); p2.lod = p1.lod; p1.noPhone = p2.noPhone = false;
    if (r.p(.4)) p2.accts = p1.accts;
    const ps = [p1, p2], tp = [null, null];
    for (let i = 0; i < n; i++) {
      const j = i % 2, p = ps[j];
      tp[j] = tp[j] ? again(tp[j], p, r, RATES.friends) : firstText(p, r, RATES.friends, r.p(.6) ? [sentence(p.lang, 'friend', p.style, r)] : []);
      advert(r, { actor: a, kind: 'friends', p, tpl: tp[j], b: board(r), name2: ps[1 - j].names[0] });
    }
  },
  copywriter(r, a, n, nextActor) { // one hand, many unrelated clients
    const st = makeStyle(r); st.typo = 0; st.len = r.int(5, 9); const lang = r.weighted([['nl', 55], ['en', 30], ['de', 8], ['fr', 4], ['es', 3]]);
    const stock = []; for (const k of ['g', 't', 't', 's', 's', 'r', 'n', 'n', 'h', 'p', 'z', 'st']) stock.push(sentence(lang, k, st, r));
    const headline = styled(expand(lang, 'T', r), st, lang, r, true);
    for (let i = 0; i < n;) {
      const p = person(r, { lang, style: { ...st, phoneFmt: r.int(0, 11), timeFmt: r.int(0, 4) } }); const id = i ? nextActor() : a; p.second = null;
      const mine = r.shuffle([...stock]).slice(0, r.int(3, 6)).map((s) => (r.p(.2) ? editSentence(s, r, st) : s));
      let tpl = firstText(p, r, RATES.copywriter, mine, { len: r.int(2, 6) }); if (r.p(.45)) tpl.title = headline;
      const m = Math.min(n - i, r.p(.7) ? 1 : 2);
      for (let j = 0; j < m; j++, i++) { advert(r, { actor: id, kind: 'copywriter', p, tpl, b: board(r) }); tpl = again(tpl, p, r, RATES.copywriter); }
    }
  },
  licensed(r, a, n) {
    const type = r.weighted([['house', 50], ['agency', 25], ['salon', 25]]), place = town(r), lang = r.weighted([['nl', 60], ['en', 22], ['de', 14], ['fr', 4]]);
    const h = person(r, { place, lang, k: 1, age: AGE.lic(r) }); h.style.len = r.int(3, 8);
    const area = AREA[place] || '045', land = r.p(.55) ? newPhone(r, area) : null, mob = newPhone(r, 'nl'), phones = land && r.p(.6) ? [land, mob] : land ? [land] : [mob];
    const hn = r.pick(['Club', 'Privehuis', 'Salon', 'Huize', 'Villa', 'Agency', 'Studio', 'Massage', 'Casa', 'Maison']) + ' ' + r.pick(['Mira', 'Rosa', 'Diamant', 'Venezia', 'Oase', 'Elegance', 'Lotus', 'Zuid', 'Amber', 'Sonja', 'Paradijs', 'Orchidee', 'Belle', 'Royal', 'Bamboe', 'Jasmijn', 'Serena', 'Mystique', 'Noir', 'Blanche']);
    const slug = hn.toLowerCase().replace(/[^a-z]/g, '');
    const web = r.p(.7) ? `https://www.${slug}${r.int(1, 99)}.example` : null, kvk = r.p(.65) ? String(r.int(10000000, 94999999)) : null, permit = r.p(.65) ? `${MUNI[place] || 'GEM'}-${r.int(2012, 2026)}-${r.int(100, 999)}` : null, showAddr = r.p(.6), accts = {}, email = r.p(.4) ? `info@${slug}${r.int(1, 99)}.example` : null;
    const t1 = r.int(9, 14), t2 = r.int(20, 26), all = r.p(.15), org = () => r.weighted(ORIGINS.map((x) => [x, x[1]]));
    const base = {}; const staff = [];
    for (let i = 0; i < n; i++) {
      const general = r.p(.3), p = staff.length && r.p(.35) ? r.pick(staff) : person(r, { place, lang: r.p(.8) ? lang : undefined, style: r.p(.85) ? h.style : undefined, origin: org(), age: AGE.lic(r), k: r.p(.8) ? 1 : 2, phones });
      staff.push(p); Object.assign(p, { web, kvk, permit, showAddr, lod: h.lod, accts, t1, t2, hoursAll: all, noPhone: false, obf: -1, reception: type === 'agency' ? ['out'] : type === 'salon' ? ['in'] : h.reception, pcMode: 2, second: r.p(.12) ? 'en' : null }); if (email) p.email = email; if (phones.length > 1 && r.p(.2)) p.twoPhones = phones[0];
      const more = []; for (let j = r.int(1, 3); j > 0; j--) more.push(sentence(p.lang, 'lic', p.style, r));
      if (permit && r.p(.35)) more.push({ k: 'x', l: p.lang, t: r.pick(['Vergunning ', 'Vergunningnr. ', 'Permit ', 'Verg.nr ']) + permit }); if (kvk && r.p(.3)) more.push({ k: 'x', l: p.lang, t: 'KvK ' + kvk }); if (web && r.p(.4)) more.push({ k: 'x', l: p.lang, t: web.replace('https://', '') });
      let tpl; if (base[p.lang] && r.p(.6)) { tpl = { ...base[p.lang], sents: base[p.lang].sents.filter(() => r.p(.85)).map((s) => (r.p(.1) ? editSentence(s, r, p.style) : s)) }; if (!tpl.sents.length) tpl.sents = base[p.lang].sents; } else tpl = base[p.lang] = firstText(p, r, RATES.licensed, more);
      if (general) { const f = tpl.sents.filter((s) => !s.t.includes('$age') && s.k !== 'i' && s.k !== 'she'); tpl = { ...tpl, sents: f.length ? f : tpl.sents.filter((s) => s.k === 'c').concat(more), title: styled(r.pick(['$name', '$name $place', '$place - $name', '$name, $place', 'Welkom bij $name', '$name: vandaag open']), p.style, p.lang, r, true) }; if (!tpl.sents.length) tpl.sents = more; }
      const nights = nightsFor(r); advert(r, { actor: a, kind: 'licensed', p, tpl, b: board(r), nights, phoneAt: () => phones[i % phones.length], name: general ? hn : undefined, noAge: general, name2: r.pick(staff).names[0], name3: r.zipf(NAMES, 1.2) });
      if (r.p(.08)) intoWell({ p, tpl, nights }, r);
    }
  },
  copied(r, a, n, _n, pl) {
    const mill = pl.mill, own = person(r, { noPhone: .35 });
    const handle = r.p(mill ? .75 : .35) ? own.handle || `${r.pick(['telegram', 'telegram', 'signal', 'snapchat', 'whatsapp'])}:${own.names[0].toLowerCase().replace(/[^a-z]/g, '')}_${r.int(100, 99999)}` : null;
    const phones = [newPhone(r, foreignCc(own.org[0], r))]; if (mill && r.p(.6)) phones.push(newPhone(r, 'nl')); if (mill && n > 10) phones.push(newPhone(r, 'nl'));
    const payTexts = {}; let w = null;
    for (let i = 0; i < n; i++) {
      if (!w || mill || r.p(.2)) w = r.pick(well);
      const stolen = r.p(.85); const src = w.p;
      const p = { ...(stolen ? src : person(r, { phones })), phones: phones.slice(), accts: mill && r.p(.5) ? {} : own.accts, email: own.email, handle, noPhone: own.noPhone, web: r.p(.02) ? own.web : null, kvk: stolen && src.kvk && r.p(.3) ? src.kvk : null, permit: stolen && src.permit && r.p(.3) ? src.permit : null, obf: own.obf, twoPhones: phones.length > 1 && r.p(.08) ? phones[1] : null, recycled: 0 };
      p.names = stolen && r.p(.45) ? src.names.slice() : namesFor(r, r.int(1, 2)); p.place = r.p(.35) ? src.place : town(r); p.lod = newAddress(p.place, r); p.showAddr = r.p(.03); if (r.p(.5)) p.age = Math.max(18, src.age + r.int(-4, 2)); if (r.p(.3)) { p.e30 = Math.max(40, p.e30 - 10); p.e60 = Math.max(70, p.e60 - 20); }
      let tpl;
      if (stolen && r.p(.88)) { const keep = .6 + .4 * r.f(); tpl = { ...w.tpl, title: r.p(.6) ? w.tpl.title : styled(expand(w.tpl.lang, 'T', r), own.style, w.tpl.lang, r, true), sents: w.tpl.sents.filter(() => r.p(keep)).map((s) => (r.p(.08) ? editSentence(s, r, own.style) : s)) }; if (!tpl.sents.length) tpl.sents = w.tpl.sents.slice(); tpl.sents = tpl.sents.concat(says({ always: .08, low: .08, yes: .02 }, own, r, tpl.lang)); } else { p.style = own.style; tpl = firstText(p, r, RATES.copied); }
      if (r.p(.82)) { const L = tpl.lang; const s = (payTexts[L] && mill && r.p(.6)) ? payTexts[L] : (payTexts[L] = sentence(L, 'prepay', own.style, r)); tpl = { ...tpl, sents: tpl.sents.slice() }; tpl.sents.splice(r.int(1, tpl.sents.length), 0, s); if (r.p(.25)) tpl.sents.push(sentence(L, 'prepay', own.style, r)); }
      const pics = stolen && src.pics.length && r.p(.85) ? src.pics : Array.from({ length: r.int(1, 4) }, () => newPic(r));
      const from = stolen && r.p(.45) ? Math.min(57, w.nights[0] + r.int(0, 10)) : 0;
      advert(r, { actor: a, kind: 'copied', p, tpl: { ...tpl, style: r.p(.3) ? { ...tpl.style, phoneFmt: own.style.phoneFmt, sep: own.style.sep } : { ...tpl.style, phoneFmt: own.style.phoneFmt } }, b: board(r), nights: nightsFor(r, from, from ? Math.min(59, from + 8) : 59), phoneAt: () => phones[i % phones.length], pics });
    }
  },
  ring(r, a, n, _n, pl) {
    const d = pl.diff, hard = d === 'hard', lang = r.weighted([['nl', 34], ['en', 34], ['de', 7], ['ro', 6], ['hu', 5], ['es', 5], ['pl', 4], ['fr', 3], ['pt', 1], ['bg', 1]]), lang2 = lang === 'en' ? 'nl' : 'en';
    const one = r.p(.55) ? r.weighted(ORIGINS.map((x) => [x, x[1]])) : null;
    const style = makeStyle(r); style.len = r.int(hard ? 5 : 3, 9); style.stock = Math.min(style.stock, 2);
    const styles = [style, r.p(d === 'easy' ? .35 : .12) ? { ...makeStyle(r), len: style.len } : style];
    // the signs this ring shows at all, and their sentences
    const cats = CATS.filter((c) => r.p(RINGCATS[d][c] || 0)); if (!cats.length || (!hard && cats.length < 2)) cats.push(r.pick(hard ? ['inside', 'boss', 'young', 'move'] : ['answer', 'always', 'she', 'drive']));
    const per = { easy: .42, medium: .34, hard: .24 }[d];
    const mk = (L, st) => { const t = compose(L, st, r, [], { len: Math.max(st.len, hard ? 5 : 3) }); t.sents = t.sents.filter((s) => !/plan (zelf|my own)|plane selbst|own diary|say no|nee zeggen|nee, net|own hours|who I see|own pace|eigen uren|zelf wie ik|eigen tempo|ik spaar|study|studie|studeer/i.test(s.t) || r.p(.3)); if (!t.sents.length) t.sents.push(sentence(L, 's', st, r)); if (r.p(.15)) t.sents.push(...compose(L === 'en' ? 'nl' : 'en', st, r, [], { len: r.int(1, 3) }).sents); t.signs = cats.map((c) => [c, sentence(L, c, st, r), sentence(L, c, st, r)]); return t; };
    const bases = [mk(lang, styles[0])]; if (d === 'easy' || r.p(.25)) bases.push(mk(r.p(.6) ? lang : lang2, styles[1])); if (d === 'easy' && n > 10) bases.push(mk(r.p(.5) ? lang : lang2, styles[0]));
    // towns, rhythm, lodging
    const moves = r.p({ easy: .6, medium: .65, hard: .9 }[d]), c = pickTowns(r, moves ? r.int(3, 5) : r.int(1, 2)), period = r.int(2, 6), phase = r.int(0, 20), lods = Object.fromEntries(c.map((q) => [q, r.p(.5) ? lodgingIn(q, r) : newAddress(q, r)]));
    const showPc = r.p(.5), len = r.int(18, 59), w0 = r.int(0, NIGHTS - 1 - len), w1 = w0 + len, e30 = r.weighted([[40, 12], [50, 26], [60, 26], [70, 16], [80, 14], [100, 6]]);
    // contacts
    const np = d === 'easy' ? (n > 14 ? r.int(1, 3) : r.int(1, 2)) : d === 'medium' ? Math.ceil(n / 1.8) : 0, phones = Array.from({ length: np }, () => newPhone(r, r.p(.85) ? 'nl' : r.pick(['de', 'be', 'ro', 'hu', 'pl', 'es', 'bg']))), accs = Array.from({ length: Math.max(1, Math.ceil(n / (d === 'easy' ? 8 : 2.6))) }, () => ({})), ringHandle = d === 'easy' && r.p(.25);
    // the women, each with her own names, age and pictures; most adverts are about one of them
    const W = Math.max(hard ? 3 : 2, Math.round(n * (.5 + .38 * r.f()))), women = [];
    for (let i = 0; i < W; i++) women.push(person(r, { origin: one && r.p(.85) ? one : undefined, age: AGE.ring(r), k: r.weighted([[1, 55], [2, 30], [3, 15]]), lang, match: { easy: .35, medium: .5, hard: .65 }[d], style: styles[i % 2], e30: e30 + r.pick([0, 0, 0, 10, -10]), place: r.pick(c), noPhone: 0, obf: .14 }));
    const shared = women.flatMap((p) => p.pics).slice(0, 12); const pshare = { easy: .25, medium: .25, hard: .3 }[d], reuses = r.p({ easy: .7, medium: .75, hard: .75 }[d]);
    const day24 = cats.includes('always');
    for (let i = 0; i < n; i++) {
      let p = women[i % W]; const off = hard ? r.weighted([[0, 75], [1, 25]]) : d === 'medium' ? r.int(0, 1) : r.int(0, c.length - 1), jit = r.weighted([[0, 70], [1, 15], [-1, 15]]), stay = !moves && r.pick(c);
      const at = (t) => stay || c[(Math.floor((t + phase + jit + 100 * period) / period) + off) % c.length];
      const fixed = moves && r.p(.25) ? at(r.int(w0, w1)) : null;
      p = { ...p, hoursAll: day24 ? r.p(.5) : r.p(.08), showAddr: r.p(.08), pcMode: showPc ? r.int(1, 2) : r.p(.3) ? 1 : 0, wob: r.weighted([[0, 40], [1, 30], [3, 20], [5, 10]]), names: p.names.slice() };
      if (hard) { p.phones = [newPhone(r, foreignCc(p.org[0], r))]; p.accts = {}; if (i >= W) { p.email = p.handle = p.web = p.kvk = null; } p.lod = null; } else { p.accts = accs[i % accs.length]; if (d === 'medium' && r.p(.25)) p.phones = [newPhone(r, 'nl')]; else p.phones = [phones[i % np]]; if (ringHandle) p.handle = women[0].handle; else if (i >= W && r.p(.6)) p.handle = null; if (r.p(.85)) { if (i >= 1) p.email = null; } }
      if (r.p(.05)) p.twoPhones = hard ? newPhone(r, 'nl') : phones[(i + 1) % np] === p.phones[0] ? null : phones[(i + 1) % np];
      const ownNumber = d === 'medium' && !phones.includes(p.phones[0]);
      // text
      const B = r.pick(bases), st = hard && r.p(.4) ? { ...B.style, emoji: makeStyle(r).emoji, cas: r.p(.3) ? 'n' : B.style.cas, sep: r.p(.4) ? makeStyle(r).sep : B.style.sep, phoneFmt: r.int(0, 11), seed: r.p(.5) ? r.u32() : B.style.seed } : { ...B.style, phoneFmt: r.p(.8) ? B.style.phoneFmt : r.int(0, 11) };
      const fresh = r.p({ easy: .3, medium: .12, hard: .12 }[d]); let tpl;
      if (fresh) tpl = compose(B.lang, st, r); else {
        const keep = { easy: .85, medium: .92, hard: .5 + .27 * r.f() }[d], ed = { easy: .15, medium: .1, hard: .42 }[d];
        const ss = []; for (const s of B.sents) { if (r.p(keep)) ss.push(r.p(ed) ? editSentence(s, r, st) : s); else if (r.p(hard ? .7 : .3)) ss.push(sentence(B.lang, s.k, st, r)); }
        if (hard && r.p(.35) && ss.length > 3) { const q = r.int(0, ss.length - 2); [ss[q], ss[q + 1]] = [ss[q + 1], ss[q]]; }
        tpl = { lang: B.lang, style: st, title: r.p(hard ? .3 : .65) ? B.title : styled(expand(B.lang, 'T', r), st, B.lang, r, true), sents: ss.length ? ss : B.sents.slice() };
      }
      tpl.style = st; tpl.sents = tpl.sents.slice();
      for (const [cat, s1, s2] of B.signs) if (r.p(cat === 'debt' ? per * .5 : per)) tpl.sents.splice(r.int(0, tpl.sents.length), 0, hard || r.p(.2) ? (r.p(.5) ? sentence(B.lang, cat, st, r) : s2) : s1);
      // innocent colour too
      if (r.p(.06)) tpl.sents.push(sentence(B.lang, 'trap', st, r)); if (r.p(.008)) tpl.sents.push(sentence(B.lang, 'lic', st, r));
      let pics = null; if (reuses && shared.length && r.p(pshare)) pics = p.pics.concat([r.pick(shared)], r.p(.3) ? [r.pick(shared)] : []);
      advert(r, { actor: a, kind: 'ring', diff: d, p, tpl, b: board(r), nights: nightsFor(r, w0, Math.max(w0, w1 - 3)), pics, rename: hard ? .04 : .1, name2: r.pick(women).names[0],
        placeAt: fixed ? () => fixed : (t) => (r.p(.08) ? r.pick(c) : at(t)), nextAt: (t) => (c.length > 1 ? c[(c.indexOf(fixed || at(t)) + 1) % c.length] : town(r)), lodgingAt: (q) => lods[q] || lods[c[0]],
        phoneAt: hard || ownNumber ? () => p.phones[0] : d === 'easy' ? () => phones[i % np] : (k) => phones[(i + (k && r.p(.3) ? 1 : 0)) % np] });
    }
  },
};

// ---------- run
let actors = 0; const nextActor = () => 'a' + (++actors);
order.forEach((pl, i) => { const r = makeRng(hash32(SEED * 7919 + 13, i + 1)); K[pl.kind](r, nextActor(), pl.n, nextActor, pl); });
for (const p of parts) { flush(p); fs.closeSync(p.fd); p.buf = null; }
const sf = fs.openSync(path.join(OUT, 'sightings.jsonl'), 'w'); let lines = 0;
for (let n = 0; n < NIGHTS; n++) {
  const a = fs.readFileSync(path.join(partDir, 'n' + n), 'utf8').split('\n'); a.pop(); a.sort((x, y) => (x < y ? -1 : x > y ? 1 : 0)); lines += a.length;
  for (let i = 0; i < a.length; i += 500) fs.writeSync(sf, a.slice(i, i + 500).map((s) => s.slice(5) + '\n').join(''));
}
fs.closeSync(sf); fs.rmSync(partDir, { recursive: true });
truth.sort((x, y) => (x[0] < y[0] ? -1 : x[0] > y[0] ? 1 : x[1] - y[1]));
const tf = fs.openSync(path.join(OUT, 'truth.jsonl'), 'w'); for (let i = 0; i < truth.length; i += 2000) fs.writeSync(tf, truth.slice(i, i + 2000).map((t) => t[2] + '\n').join('')); fs.closeSync(tf);
console.log(`${advertCount} adverts, ${lines} sightings, ${actors} actors -> ${OUT}`);
