import { franc } from 'franc'
import { findPhoneNumbersInText } from 'libphonenumber-js/max'
import type { Reading } from './score.ts'

const codes: Readonly<Record<string, string>> = {
  nld: 'nl',
  eng: 'en',
  deu: 'de',
  fra: 'fr',
  spa: 'es',
  ita: 'it',
  por: 'pt',
  ron: 'ro',
  hun: 'hu',
  pol: 'pl',
  bul: 'bg',
  ces: 'cs',
  rus: 'ru',
  tur: 'tr',
  ell: 'el',
  cmn: 'zh',
  ukr: 'uk',
  slk: 'sk',
}

/** What the usual packages read by themselves. */
export const peers: Readonly<Record<string, (text: string) => Reading>> = {
  'libphonenumber-js alone': text => ({
    phones: findPhoneNumbersInText(text, { defaultCountry: 'NL', extended: false } as never).map(
      found => (found as unknown as { number: { number: string } }).number.number,
    ),
  }),
  'franc alone': text => {
    const language = franc(text)
    return { written: language === 'und' ? [] : [codes[language] ?? language] }
  },
}
