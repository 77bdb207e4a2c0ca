import type { Chance } from '../../../demo/chance.ts'
import type { Writing } from './phones.ts'

const dialects: Readonly<Record<string, string>> = {
  limburgish: 'nul ein twieë drie veer viêf zès zeve ach nuuge',
  swiss: 'null eis zwöi drü vier föif sächs sibe acht nün',
  croatian: 'nula jedan dva tri četiri pet šest sedam osam devet',
  greek: 'μηδέν ένα δύο τρία τέσσερα πέντε έξι επτά οκτώ εννέα',
  misspelt: 'nul een twe driee vir vijv zess zeven ach neegen',
  heard: 'oh won too tree fore fife six seven ate nine',
}

const reversed = (digits: string) => [...digits].reverse().join('')
const paired = (digits: string, sign: string) => (digits.match(/..?/g) ?? []).join(sign)

function inDialect(digits: string, chance: Chance): string {
  const words = (dialects[chance.pick(Object.keys(dialects))] ?? '').split(' ')
  return [...digits].map(digit => words[Number(digit)]).join(chance.pick([' ', ', ', '-', ' ... ']))
}

/** Numbers of which the text says how they are to be read, and numbers in words that few have. */
export const toldStyles: Readonly<Record<string, Writing>> = {
  'dialects and slips': inDialect,
  backwards: (digits, chance) =>
    chance.pick([
      `lees achterstevoren: ${reversed(digits)}`,
      `read backwards ${paired(reversed(digits), ' ')}`,
      `${reversed(digits)} (andersom)`,
      `rückwärts: ${reversed(digits)}`,
    ]),
  'in parts': (digits, chance) => {
    const cut = chance.whole(4, 7)
    const [first, second] = [digits.slice(0, cut), paired(digits.slice(cut), ' ')]
    return chance.pick([
      `eerste deel ${first}\nTot snel\ntweede deel ${second}`,
      `my number starts with ${first} and ends with ${second}`,
      `deel 1: ${first}, deel 2: ${second}`,
      `${first} (de laatste cijfers zijn ${second})`,
    ])
  },
  'prefix told': (digits, chance) => {
    const rest = paired(digits.slice(2), chance.pick(['', ' ', '-']))
    return chance.pick([
      `eerst 06, de rest is ${rest}`,
      `${rest} met 06 ervoor`,
      `put 06 in front of ${rest}`,
    ])
  },
  'each digit twice': digits => [...digits].map(digit => `${digit} (${dutch[Number(digit)]})`).join(' '),
  'hearts and tags': (digits, chance) => (chance.odds(0.5) ? paired(digits, ' <3 ') : paired(digits, '<br>')),
  'words that join': (digits, chance) =>
    `${digits.slice(0, 2)} ${chance.pick(['dan', 'danach', 'and then'])} ${digits.slice(2, 5)} (${chance.pick(['even ademhalen', 'pause', 'haha'])}) ${digits.slice(5, 7)} ${chance.pick(['en tot slot', 'and last', 'zum Schluss'])} ${digits.slice(7)}`,
}

const dutch = 'nul een twee drie vier vijf zes zeven acht negen'.split(' ')
