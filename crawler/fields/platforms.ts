/** A place where people have accounts, with the words and the addresses that name it. */
interface Platform {
  labels: string
  hosts: string
}

const rows: Readonly<Record<string, Platform>> = {
  telegram: {
    labels: 'telegram telegr tele tg tlgrm telegramm telegr@m télégram telegrm телеграм телеграмм τελεγραμ',
    hosts: 't.me telegram.me telegram.dog telegram.org',
  },
  whatsapp: { labels: 'whatsapp whats-app', hosts: '' },
  signal: { labels: 'signal сигнал', hosts: '' },
  snapchat: {
    labels: 'snapchat snap snapie snappie snapje sc sn@p sn@pchat snapp snapchatt снапчат снап',
    hosts: 'snapchat.com/add snapchat.com/u',
  },
  instagram: {
    labels:
      'instagram insta ig inst@ inst@gram instagr instegram instagramm инстаграм инстаграмм инста ινσταγκραμ',
    hosts: 'instagram.com instagr.am',
  },
  x: { labels: 'twitter x', hosts: 'twitter.com x.com' },
  onlyfans: { labels: 'onlyfans only-fans onlyfan onlyf of', hosts: 'onlyfans.com' },
  tiktok: { labels: 'tiktok tik-tok tt тикток', hosts: 'tiktok.com' },
  facebook: { labels: 'facebook fb фейсбук', hosts: 'facebook.com fb.com m.facebook.com' },
  discord: { labels: 'discord', hosts: 'discord.com/users' },
  wechat: { labels: 'wechat we-chat weixin', hosts: '' },
  line: { labels: 'line line-id', hosts: 'line.me/ti/p' },
  viber: { labels: 'viber вайбер', hosts: '' },
  fansly: { labels: 'fansly', hosts: 'fansly.com' },
  skype: { labels: 'skype скайп', hosts: '' },
  reddit: { labels: 'reddit', hosts: 'reddit.com/user reddit.com/u' },
  threema: { labels: 'threema', hosts: '' },
  kik: { labels: 'kik', hosts: 'kik.me' },
}

const cautious = new Set(['x', 'of', 'sc', 'line', 'tele', 'tt'])

/** Platform by the word that names it, in small letters; a hyphen may be a space as well. */
export const platformOf: ReadonlyMap<string, string> = new Map(
  Object.entries(rows).flatMap(([platform, { labels }]) =>
    labels.split(' ').map(label => [label, platform] as const),
  ),
)
/** Platform by the beginning of its addresses. */
export const platformAt: ReadonlyMap<string, string> = new Map(
  Object.entries(rows).flatMap(([platform, { hosts }]) =>
    hosts
      .split(' ')
      .filter(Boolean)
      .map(host => [host, platform] as const),
  ),
)

/** Words that name a platform and far more often something else. */
export function isCautious(label: string): boolean {
  return cautious.has(label)
}
