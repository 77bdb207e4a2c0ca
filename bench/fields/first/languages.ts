import type { Chance } from '../../../demo/chance.ts'
import { compose } from '../../../demo/compose.ts'
import { phrases } from '../../../demo/phrases/languages.ts'

/** Sentences in languages that the demo does not speak. */
const more: Readonly<Record<string, string[]>> = {
  it: [
    'Ti ricevo nel mio appartamento tranquillo vicino alla stazione.',
    'Sono una ragazza calma e mi piace parlare con calma.',
    'Chiamami la mattina per prendere un appuntamento.',
    'Il prezzo è fisso e non rispondo ai numeri nascosti.',
  ],
  pt: [
    'Recebo no meu apartamento sossegado perto da estação.',
    'Sou uma pessoa calma e gosto de conversar sem pressa.',
    'Liga de manhã para marcar uma hora comigo.',
    'Não respondo a números escondidos, obrigada pela compreensão.',
  ],
  bg: [
    'Приемам в тихия си апартамент близо до гарата.',
    'Спокойна съм и обичам да разговарям без бързане.',
    'Обади се сутринта, за да си запазиш час при мен.',
    'Не отговарям на скрити номера, благодаря за разбирането.',
  ],
  cs: [
    'Přijímám ve svém klidném bytě nedaleko nádraží.',
    'Jsem klidná a ráda si povídám bez spěchu.',
    'Zavolej dopoledne a domluvíme si schůzku.',
    'Na skrytá čísla neodpovídám, děkuji za pochopení.',
  ],
  ru: [
    'Принимаю в своей тихой квартире рядом с вокзалом.',
    'Я спокойная и люблю разговаривать не спеша.',
    'Позвони утром, чтобы записаться на встречу.',
    'На скрытые номера не отвечаю, спасибо за понимание.',
  ],
  tr: [
    'Seni istasyonun yakınındaki sakin dairemde ağırlıyorum.',
    'Sakin biriyim ve acele etmeden sohbet etmeyi severim.',
    'Randevu almak için sabah beni arayabilirsin.',
    'Gizli numaralara cevap vermiyorum, anlayışın için teşekkürler.',
  ],
  el: [
    'Σε υποδέχομαι στο ήσυχο διαμέρισμά μου κοντά στον σταθμό.',
    'Είμαι ήρεμη και μου αρέσει να μιλάω χωρίς βιασύνη.',
    'Πάρε με τηλέφωνο το πρωί για να κλείσουμε ραντεβού.',
  ],
  zh: ['我在车站附近安静的公寓里接待客人。', '我性格安静，喜欢慢慢聊天。', '请早上打电话预约，谢谢理解。'],
}

const slots: Readonly<Record<string, string>> = {
  name: 'Lisa',
  age: '24',
  place: 'Maastricht',
  hobby: '',
  phone: '',
}

function sentence(language: string, chance: Chance): string {
  const own = more[language]
  if (own !== undefined) return chance.pick(own)
  const all = phrases[language as keyof typeof phrases]
  const bank = [...all.openings, ...all.offers, ...all.limits, ...all.practical].filter(
    one => !/\{(?:hobby|age|place)\}|Limb/.test(one),
  )
  return compose(chance.pick(bank), slots, chance)
}

const enough = (language: string, words: number, chance: Chance) => {
  let text = ''
  while (text.split(/\s+/).length < words) text = `${text} ${sentence(language, chance)}`.trim()
  return text
}

const single = Object.keys(phrases).concat(Object.keys(more))

export interface LanguageText {
  text: string
  value: string[]
  style: string
}

/** One language from eight words, two languages, without accents, or too little to say. */
export function languageText(chance: Chance): LanguageText {
  const first = chance.pick(single)
  const second = chance.pick(single.filter(one => one !== first))
  const kind = chance.pick(['short', 'one', 'one', 'two', 'two', 'two in lines', 'no accents', 'loud'])
  if (kind === 'short') return { text: sentence(first, chance), value: [first], style: 'one sentence' }
  if (kind === 'two' || kind === 'two in lines') {
    const joint = kind === 'two' ? ' ' : '\n\n'
    const text = `${enough(first, 14, chance)}${joint}${enough(second, 14, chance)}`
    return { text, value: [first, second].sort(), style: kind === 'two' ? 'two languages' : 'two in lines' }
  }
  const text = enough(first, 12, chance)
  if (kind === 'no accents')
    return {
      text: text.normalize('NFD').replace(/\p{Mn}/gu, ''),
      value: [first],
      style: first === 'el' || first === 'bg' || first === 'ru' ? 'one language' : 'no accents',
    }
  return kind === 'loud'
    ? { text: `★ ${text.toUpperCase()} ★`, value: [first], style: 'capitals' }
    : { text, value: [first], style: 'one language' }
}

export const languageNegatives = [
  'ok',
  'Blond, 1.70, 55 kg',
  'Massage Relax Girlfriend Experience',
  'Lisa 24 Maastricht',
  '★★★ VIP ★★★',
]
