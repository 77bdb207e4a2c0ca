// Text engine: seeded random numbers, carriers ("{a|b}" spins with $slots), writers' styles, templates.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
const here = path.dirname(fileURLToPath(import.meta.url));

export function hash32(a, b = 0) {
  let h = (a ^ 0x9e3779b9) >>> 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b); h ^= b; h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
export function hashStr(s, seed) {
  let h = seed >>> 0;
  for (let i = 0; i < s.length; i++) h = Math.imul(h ^ s.charCodeAt(i), 0x01000193) >>> 0;
  return hash32(h, s.length);
}
export function makeRng(seed) { // sfc32
  let a = hash32(seed, 1), b = hash32(seed, 2), c = hash32(seed, 3), d = 1;
  const next = () => {
    const t = (((a + b) | 0) + d) | 0; d = (d + 1) | 0;
    a = b ^ (b >>> 9); b = (c + (c << 3)) | 0; c = (c << 21) | (c >>> 11); c = (c + t) | 0;
    return (t >>> 0) / 4294967296;
  };
  for (let i = 0; i < 12; i++) next();
  const r = {
    f: next,
    int: (lo, hi) => lo + Math.floor(next() * (hi - lo + 1)),
    p: (x) => next() < x,
    pick: (arr) => arr[Math.floor(next() * arr.length)],
    zipf: (arr, k = 2) => arr[Math.floor(arr.length * Math.pow(next(), k))],
    u32: () => (next() * 4294967296) >>> 0,
    weighted: (pairs) => { let s = 0; for (const x of pairs) s += x[1]; let t = next() * s; for (const x of pairs) { t -= x[1]; if (t < 0) return x[0]; } return pairs[pairs.length - 1][0]; },
    shuffle: (arr) => { for (let i = arr.length - 1; i > 0; i--) { const j = Math.floor(next() * (i + 1)); [arr[i], arr[j]] = [arr[j], arr[i]]; } return arr; },
  };
  return r;
}

// ---- carriers
const LEXSLOTS = new Set(['tr', 'hb', 'lk', 'sv', 'dt', 'dy', 'lm']);
function parseSeq(s, st, inAlt) {
  const seq = []; let buf = '';
  const flush = () => { if (buf) { seq.push(buf); buf = ''; } };
  while (st.i < s.length) {
    const c = s[st.i];
    if (c === '{') {
      flush(); st.i++;
      const alts = [];
      for (;;) {
        alts.push(parseSeq(s, st, true));
        const d = s[st.i++];
        if (d === '}') break;
        if (d !== '|') throw new Error('bad spin: ' + s);
      }
      seq.push({ alts });
    } else if (inAlt && (c === '|' || c === '}')) { flush(); return seq; }
    else if (c === '$') {
      const m = /^[a-z]+\d*/.exec(s.slice(st.i + 1));
      const slot = m && m[0];
      if (slot && LEXSLOTS.has(slot)) { flush(); seq.push({ slot }); } else buf += '$' + (slot || '');
      st.i += 1 + (slot ? slot.length : 0);
    } else { buf += c; st.i++; }
  }
  flush();
  if (inAlt) throw new Error('unclosed: ' + s);
  return seq;
}
export const LANGS = ['nl', 'en', 'de', 'fr', 'es', 'ro', 'hu', 'pl', 'pt', 'bg'];
export const lex = {};
for (const l of LANGS) {
  const d = {}; let key = null;
  for (const line of fs.readFileSync(path.join(here, 'lex', l + '.txt'), 'utf8').split('\n')) {
    if (line.startsWith('## ')) { key = line.slice(3).trim(); d[key] = d[key] || []; } else if (line.trim()) d[key].push(parseSeq(line.trim(), { i: 0 }, false));
  }
  lex[l] = d;
}
function expandNode(seq, rng, d, used) {
  let out = '';
  for (const n of seq) {
    if (typeof n === 'string') out += n;
    else if (n.alts) out += expandNode(n.alts[Math.floor(rng.f() * n.alts.length)], rng, d, used);
    else {
      let v = '';
      for (let t = 0; t < 4; t++) { v = expandNode(rng.pick(d[n.slot]), rng, d, used); if (!used.has(v)) break; }
      used.add(v); out += v;
    }
  }
  return out;
}
export function expand(lang, key, rng, seen) {
  const d = lex[lang]; const pool = d[key];
  if (!pool || !pool.length) return '';
  let seq = key === 'st' ? rng.zipf(pool, 2.2) : rng.pick(pool);
  if (seen) { for (let t = 0; t < 5 && seen.has(seq); t++) seq = key === 'st' ? rng.zipf(pool, 2.2) : rng.pick(pool); if (seen.has(seq)) return ''; seen.add(seq); }
  return expandNode(seq, rng, d, new Set()).replace(/  +/g, ' ').replace(/ ([,.!?])/g, (m, c) => c).trim();
}

// ---- writers' styles
const EMOJI = ['❤️', '💋', '🌹', '😘', '💕', '✨', '🔥', '🌸', '😊', '💆', '💆‍♂️', '🥂', '🍀', '☎️', '📞', '📍', '💎', '🌺', '⭐', '👠', '🦋', '🙏', '😉', '💐', '🕯️', '🍷', '🌴', '👑', '🎀', '☀️', '🌙', '💯', '✅', '➡️', '🖤', '💜', '😇', '🤗', '♥', '★', '~', '***'];
const SYN = {
  nl: { een: ["'n", 'n'], en: ['&', '+'], voor: ['vr'], niet: ['nie'], alleen: ['enkel', 'slechts'], kamer: ['ruimte'], afspraak: ['afspr.', 'date'], uur: ['u'], heerlijk: ['lekker'], rustig: ['kalm'], graag: ['met plezier'], mooie: ['leuke', 'prachtige'], leuk: ['fijn'], ontvang: ['verwelkom'], altijd: ['steeds'], met: ['mt'], vrouw: ['dame'], dame: ['vrouw'], ook: ['tevens'], omgeving: ['regio'], even: ['eventjes'], lieve: ['zoete'], foto: ['pic'], appartement: ['app.', 'flat'], zelf: ['zelluf'], euro: ['€', 'eur'], geen: ['géén'] },
  en: { you: ['u'], and: ['&', 'n', '+'], for: ['4'], are: ['r'], please: ['pls'], nice: ['lovely', 'good'], your: ['ur'], girl: ['gal'], very: ['really', 'so'], hour: ['hr'], appointment: ['appt', 'booking'], love: ['adore', 'luv'], room: ['place'], relaxing: ['relaxin', 'soothing'], only: ['just'], with: ['w/'], flat: ['apartment'], great: ['gr8'], lady: ['woman'], woman: ['lady'], calm: ['quiet'], minutes: ['min'], welcome: ['wellcome'], because: ['cause'], people: ['ppl'], available: ['free', 'avail'], euro: ['€', 'eur'], massage: ['masage'] },
  de: { und: ['&', 'u.'], nicht: ['net'], ich: ['i'], eine: ['ne'], oder: ['od.'], schön: ['nett'], stunde: ['std'], termin: ['date'], gerne: ['sehr gern'], ruhig: ['still'], euro: ['€'] },
  fr: { et: ['&'], avec: ['ac'], pour: ['pr'], beaucoup: ['bcp'], toujours: ['tjs'], rendez: ['rdv'], calme: ['tranquille'], appartement: ['appart'], euros: ['€'] },
  es: { y: ['&'], que: ['q'], por: ['x'], para: ['pa'], piso: ['apto', 'departamento'], chica: ['nena'], muy: ['super'], euros: ['€'] },
  ro: { și: ['&', 'si'], pentru: ['pt'], mult: ['f mult'], foarte: ['f'], euro: ['€'] },
  hu: { és: ['&', 's'], vagy: ['v.'], nagyon: ['nagyooon', 'igen'], euró: ['€'] },
  pl: { i: ['&', 'oraz'], bardzo: ['b.'], tylko: ['jedynie'], euro: ['€'] },
  pt: { e: ['&'], que: ['q'], para: ['pra'], você: ['vc'], muito: ['mto'], euros: ['€'] },
  bg: { и: ['&'], много: ['мн'], само: ['единствено'], евро: ['€'] },
};
export function makeStyle(rng) {
  const st = {
    seed: rng.u32(),
    cas: rng.weighted([['n', 70], ['low', 16], ['caps', 3], ['some', 11]]),
    titleCas: rng.weighted([['n', 55], ['up', 15], ['title', 18], ['low', 12]]),
    emoji: Array.from({ length: rng.int(1, 5) }, () => rng.zipf(EMOJI, 1.4)),
    emojiRate: rng.weighted([[0, 42], [0.08, 18], [0.2, 20], [0.5, 13], [0.9, 7]]),
    emojiTitle: rng.weighted([[0, 60], [0.4, 15], [1, 25]]),
    typo: rng.weighted([[0, 50], [0.01, 22], [0.03, 15], [0.08, 9], [0.15, 4]]),
    syn: rng.weighted([[0, 30], [0.2, 30], [0.5, 25], [0.85, 15]]),
    diac: rng.p(0.42),
    end: rng.weighted([['keep', 50], ['!', 11], ['!!', 6], ['..', 8], ['...', 6], ['', 14], [' !', 5]]),
    sep: rng.weighted([[' ', 52], ['\n', 22], ['\n\n', 8], [' - ', 4], ['  ', 4], ['\n- ', 5], [' • ', 3], ['\n✓ ', 2]]),
    comma: rng.weighted([[', ', 86], [',', 8], [' , ', 6]]),
    join: rng.weighted([[0, 40], [.15, 35], [.4, 25]]),
    stock: rng.weighted([[0, 40], [1, 30], [2, 18], [4, 12]]),
    len: Math.max(1, Math.round(1.6 + Math.pow(rng.f(), 1.7) * 9)),
    order: rng.int(0, 5),
    phoneFmt: rng.int(0, 11),
    timeFmt: rng.int(0, 4),
  };
  if (st.end === '' && st.sep.trim() === '' && !st.sep.includes('\n') && rng.p(.75)) st.end = 'keep';
  return st;
}
export function typoWord(w, h) {
  if (w.length < 4 || /[^A-Za-zÀ-ɏа-яА-Я]/.test(w)) return w;
  const i = 1 + (h >>> 8) % (w.length - 2);
  switch (h % 4) {
    case 0: return w.slice(0, i) + w.slice(i + 1);
    case 1: return w.slice(0, i) + w[i + 1] + w[i] + w.slice(i + 2);
    case 2: return w.slice(0, i) + w[i] + w.slice(i);
    default: return w.slice(0, i) + ({ e: 'a', i: 'ie', a: 'e', o: 'oo', n: 'm', s: 'z', z: 's', d: 't', t: 'd', u: 'o' }[w[i]] || w[i]) + w.slice(i + 1);
  }
}
const stripDiac = (s) => s.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/ł/g, 'l').replace(/Ł/g, 'L').replace(/ß/g, 'ss');
export function styled(s, st, lang, rng, isTitle = false) {
  if (!s) return s;
  if (st.diac && lang !== 'bg') s = stripDiac(s);
  if (st.typo || st.syn) {
    s = s.split(' ').map((tok) => {
      if (tok.includes('$')) return tok;
      const m = /^([\p{L}]+)([^\p{L}]*)$/u.exec(tok);
      if (!m) return tok;
      const low = m[1].toLowerCase();
      const h = hashStr(low, st.seed);
      const syn = SYN[lang][low];
      if (syn && (h % 1000) / 1000 < st.syn) { let v = syn[(h >>> 10) % syn.length]; if (m[1][0] !== low[0]) v = v[0].toUpperCase() + v.slice(1); return v + m[2]; }
      const h2 = hash32(h, 77);
      if ((h2 % 1000) / 1000 < st.typo) return typoWord(m[1], hash32(h2, 5)) + m[2];
      return tok;
    }).join(' ');
  }
  s = s[0] === '$' ? s : s[0].toUpperCase() + s.slice(1);
  if (isTitle) {
    if (st.titleCas === 'up') s = up(s); else if (st.titleCas === 'low') s = s.toLowerCase();
    else if (st.titleCas === 'title') s = s.replace(/(^|[ -])([^\s$-])/g, (m, a, b) => a + b.toUpperCase());
    if (rng.p(st.emojiTitle)) { const e = rng.pick(st.emoji); s = rng.p(0.5) ? e + ' ' + s + ' ' + e : s + ' ' + e; }
    return s;
  }
  if (st.cas === 'low') s = s.toLowerCase(); else if (st.cas === 'caps') s = up(s);
  else if (st.cas === 'some' && rng.p(0.3)) { const w = s.split(' '); const k = Math.floor(rng.f() * w.length); w[k] = up(w[k]); s = w.join(' '); }
  if (st.comma !== ', ') s = s.replace(/, /g, st.comma);
  const last = s[s.length - 1];
  if (st.end !== 'keep') { if (last === '.') s = s.slice(0, -1) + st.end; else if (/[\p{L}\d]$/u.test(s)) s += st.end; } else if (/[\p{L}\d]$/u.test(s) && rng.p(0.8)) s += '.';
  if (rng.p(st.emojiRate)) s += ' ' + rng.pick(st.emoji) + (rng.p(0.2) ? rng.pick(st.emoji) : '');
  return s;
}
function up(s) { return s.split(/(\$[a-z]+\d*)/).map((x) => (x[0] === '$' ? x : x.toUpperCase())).join(''); }

// ---- templates: a title and a list of sentences, still with $slots for the person
export function sentence(lang, key, st, rng, seen) { return { k: key, l: lang, t: styled(expand(lang, key, rng, seen), st, lang, rng) }; }
const MID = ['l', 't', 'h', 's', 'p', 'u', 'r', 'e', 't', 's', 'p', 'n', 'n'];
const CONJ = { nl: [' en ', ', ', ' - '], en: [' and ', ', ', ' - '], de: [' und ', ', ', ' - '], fr: [' et ', ', '], es: [' y ', ', '], ro: [' și ', ', '], hu: [' és ', ', '], pl: [' i ', ', '], pt: [' e ', ', '], bg: [' и ', ', '] };
const JOINABLE = new Set(['l', 't', 'h', 's', 'p', 'n']);
export function compose(lang, st, rng, extra = [], opt = {}) {
  const n = opt.len ?? Math.max(1, st.len + rng.int(-1, 1));
  const out = [], seen = new Set();
  const add = (k) => { const s = sentence(lang, k, st, rng, seen); if (s.t && !out.some((o) => o.t === s.t)) out.push(s); };
  const mid = rng.shuffle([...MID]).slice(0, n);
  if (rng.p(0.5)) add('g');
  if (rng.p(0.72)) add('i');
  for (const k of mid) add(k);
  if (st.join) for (let i = 0; i + 1 < out.length; i++) if (JOINABLE.has(out[i].k) && JOINABLE.has(out[i + 1].k) && rng.p(st.join)) {
    const a = out[i].t.replace(/[^\p{L}\p{N})€]+$/u, ''), b = out[i + 1].t; if (b[0] === '$' || a.length < 8 || /[?:]/.test(out[i].t + b)) continue;
    out[i] = { ...out[i], t: a + rng.pick(CONJ[lang]) + (/^I\b|^[A-ZÀ-Þ]{2}/.test(b) ? b : b[0].toLowerCase() + b.slice(1)) }; out.splice(i + 1, 1);
  }
  const ns = Math.min(st.stock, 4);
  for (let i = 0; i < ns; i++) { const s = sentence(lang, 'st', st, rng, seen); if (s.t && !out.some((o) => o.t === s.t)) out.splice(rng.int(0, out.length), 0, s); }
  for (const s of extra) if (s && s.t) out.splice(rng.int(Math.min(1, out.length), out.length), 0, s);
  if (rng.p(0.62)) add('c');
  if (rng.p(0.4)) add('z');
  if (st.order === 0) { const i = out.findIndex((o) => o.k === 'c'); if (i > 0) out.unshift(out.splice(i, 1)[0]); }
  if (!out.length) add('i');
  return { lang, title: styled(expand(lang, 'T', rng), st, lang, rng, true), sents: out, style: st };
}
const SMALL = new Set('een de het heel ook wel graag altijd zelf a an the very really always also just too ein eine sehr auch immer gern un une le la très aussi toujours una el muy también siempre o foarte și mereu egy a nagyon is bardzo też zawsze um uma muito também много и винаги erg best vrij gewoon quite some my mijn'.split(' '));
const EMPH = new Set('ben is ook en zijn am is are and bin ist und suis est et soy es y sunt e și vagyok és jestem i sou съм и'.split(' '));
const INTENS = { nl: ['echt', 'heel', 'wel'], en: ['really', 'so', 'very'], de: ['sehr', 'echt'], fr: ['très', 'vraiment'], es: ['muy', 'bien'], ro: ['foarte'], hu: ['nagyon'], pl: ['bardzo'], pt: ['muito'], bg: ['много'] };
export function editSentence(s, rng, st) {
  const w = s.t.split(' ');
  const free = w.map((x, i) => [x, i]).filter(([x]) => !x.includes('$') && /^\p{L}{2,}[.,!]*$/u.test(x));
  let t = s.t;
  const act = rng.int(0, 5);
  if (act === 0) { const c = free.filter(([x]) => SMALL.has(x.toLowerCase())); if (c.length) { w.splice(rng.pick(c)[1], 1); t = w.join(' '); } else t = t.replace(/[.!]+$/, ''); }
  else if (act === 1 && free.length) { const [x, i] = rng.pick(free); const m = /^(\p{L}+)(.*)$/u.exec(x); const sy = SYN[s.l][m[1].toLowerCase()]; w[i] = (sy ? rng.pick(sy) : typoWord(m[1], rng.u32())) + m[2]; t = w.join(' '); }
  else if (act === 2) t = t.replace(/[.!]+$/, '') + rng.pick(['.', '!', '', '...', ' ' + rng.pick(EMOJI)]);
  else if (act === 3) { const m = /^([^,$]{6,}), ([^,$]{6,}?)([.!]*)$/.exec(t); if (m) t = m[2][0].toUpperCase() + m[2].slice(1) + ', ' + m[1][0].toLowerCase() + m[1].slice(1) + m[3]; else t = t.toLowerCase(); }
  else if (act === 4) { const c = free.filter(([x, i]) => i > 0 && EMPH.has(w[i - 1].toLowerCase())); if (c.length) { w.splice(rng.pick(c)[1], 0, rng.pick(INTENS[s.l])); t = w.join(' '); } else t = t.replace(/[.!]+$/, '') + rng.pick([' x', ' :)', ' xx', '!', ' ' + rng.pick(EMOJI)]); }
  return { ...s, t };
}
export function fill(str, ctx) {
  return str.indexOf('$') < 0 ? str : str.replace(/\$([a-zA-Z]+\d*)/g, (m, k) => { const v = ctx[k.toLowerCase()]; return v === undefined ? '' : v; });
}
