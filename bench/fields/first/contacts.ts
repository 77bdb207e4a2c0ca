import type { Chance } from '../../../demo/chance.ts'

const people = ['lisa', 'emma', 'nora', 'tess', 'sofie', 'mila', 'kim', 'bo', 'luna', 'noor']
const tails = ['mst', 'xx', '22', '_nl', 'limburg', '1990', 'privé'.slice(0, 4), 'sweet', '.lief', '_07']

/** A platform and the ways in which people name it. */
const platforms: readonly [platform: string, ...written: string[]][] = [
  ['telegram', 'telegram', 'Telegram', 'tg', 'TG', 'tele'],
  ['whatsapp', 'whatsapp'],
  ['signal', 'Signal', 'signal'],
  ['snapchat', 'snapchat', 'Snap', 'snap', 'SC', 'snapie'],
  ['instagram', 'instagram', 'Insta', 'insta', 'IG', 'ig'],
  ['x', 'twitter', 'Twitter'],
  ['onlyfans', 'onlyfans', 'OnlyFans', 'OF', 'only fans'],
  ['tiktok', 'tiktok', 'TikTok', 'tik tok'],
  ['facebook', 'facebook', 'Facebook', 'fb', 'FB'],
  ['discord', 'discord', 'Discord'],
  ['wechat', 'wechat', 'WeChat', 'we chat'],
  ['line', 'LINE', 'LINE ID'],
  ['viber', 'viber', 'Viber'],
  ['kik', 'kik', 'Kik', 'KIK'],
]

const links: Readonly<Record<string, string[]>> = {
  telegram: ['t.me/', 'https://t.me/', 'telegram.me/'],
  snapchat: ['snapchat.com/add/', 'https://www.snapchat.com/add/'],
  instagram: ['instagram.com/', 'https://www.instagram.com/'],
  x: ['x.com/', 'https://twitter.com/'],
  onlyfans: ['onlyfans.com/', 'https://onlyfans.com/'],
  tiktok: ['tiktok.com/@', 'https://www.tiktok.com/@'],
  facebook: ['facebook.com/', 'https://www.facebook.com/'],
}

export function handle(chance: Chance): { text: string; value: string; style: string } {
  const name = `${chance.pick(people)}${chance.pick(['', '_', '.'])}${chance.pick(tails)}`.replace(
    /[._]([._])/,
    '$1',
  )
  const [platform, ...written] = chance.pick(platforms)
  const value = `${platform}:${name.toLowerCase()}`
  const link = links[platform]
  if (link !== undefined && chance.odds(0.25))
    return { text: `${chance.pick(link)}${name}`, value, style: 'link' }
  const label = chance.pick(written)
  return chance.pick([
    { text: `${label}: @${name}`, value, style: 'label and sign' },
    { text: `${label} @${name}`, value, style: 'label and sign' },
    { text: `${label}: ${name}`, value, style: 'label and colon' },
    { text: `${label} - ${name}`, value, style: 'label and colon' },
    { text: `@${name} (${label})`, value, style: 'sign first' },
    { text: `@${name} op ${label}`, value, style: 'sign first' },
    { text: `mijn ${label} is ${name}`, value, style: 'sentence' },
    { text: `volg me op ${label}: ${name}`, value, style: 'sentence' },
    { text: `add me on ${label} @ ${name}`, value, style: 'sentence' },
  ])
}

export const handleNegatives = [
  'Alleen via telegram of whatsapp, geen snap',
  'Ik zit niet op insta: stuur een bericht',
  'Telegram: zelfde nummer',
  'whatsapp 24/7, signal ook',
  'online op x dagen, kusjes x',
  'Instagram foto’s staan onderaan',
  'Facebook of Discord heb ik niet',
  'mail naar lisa@voorbeeld.example',
  'on line of in het echt',
  'volg de rode lijn op de vloer, kik er niet van op',
]

export function email(chance: Chance): { text: string; value: string; style: string } {
  const name = `${chance.pick(people)}${chance.pick(['', '.', '_', '-'])}${chance.pick(['maas', 'x', '88', 'lief'])}`
  const host = chance.pick(['voorbeeld', 'post', 'brief-bus'])
  const value = `${name}@${host}.example`
  return chance.pick([
    { text: value, value, style: 'plain' },
    { text: value.toUpperCase(), value, style: 'plain' },
    { text: `${name} @ ${host} . example`, value, style: 'spaces' },
    { text: `${name} apenstaartje ${host} punt example`, value, style: 'words' },
    { text: `${name} apenstaart ${host} punt example`, value, style: 'words' },
    { text: `${name}(at)${host}(dot)example`, value, style: 'brackets' },
    { text: `${name} [at] ${host} [punt] example`, value, style: 'brackets' },
    { text: `${name} at ${host} dot example`, value, style: 'words' },
    { text: `mailto:${value}`, value, style: 'plain' },
    { text: `${name}＠${host}．example`, value, style: 'glyphs' },
    { text: `${name}@${host}\u200b.example`, value, style: 'glyphs' },
  ])
}

export const emailNegatives = [
  'meet me at home dot.',
  'Ik ben er vanaf @18:00',
  'volg @lisa_mst',
  'see you at the hotel, at 8',
  'apenstaartje vergeten? bel me',
]
