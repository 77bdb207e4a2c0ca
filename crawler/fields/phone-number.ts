import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max'

export type Country = 'NL' | 'BE' | 'DE'

/** National numbers that begin like a mobile one. */
const mobile: Readonly<Record<Country, RegExp>> = { NL: /^0[60]|^31/, BE: /^04[5-9]|^00/, DE: /^01[5-7]|^00/ }
/** Countries whose people write their leading zero behind the country code as well. */
const trunkZero = /^(31|32|33|40|43|44|49)0(?=[1-9])/
const accepted = new Set(['MOBILE', 'FIXED_LINE', 'FIXED_LINE_OR_MOBILE', 'VOIP', 'PERSONAL_NUMBER'])

export function beginsMobile(digits: string, country: Country): boolean {
  return mobile[country].test(digits)
}

/** The E.164 form of digits that are a person's valid number, or null. */
export function validNumber(digits: string, international: boolean, country: Country): string | null {
  if (digits.startsWith('00')) return checked(digits.slice(2).replace(trunkZero, '$1'))
  if (international) return checked(digits.replace(trunkZero, '$1'))
  if (!/^0[1-9]/.test(digits)) return null
  if (country === 'NL') return digits.length === 10 ? checked(`31${digits.slice(1)}`) : null
  if (country === 'BE')
    return digits.length === 9 || digits.length === 10 ? checked(`32${digits.slice(1)}`) : null
  return digits.length >= 9 && digits.length <= 13 ? checked(`49${digits.slice(1)}`) : null
}

function checked(digits: string): string | null {
  if (digits.length < 9 || digits.length > 15 || digits.startsWith('0')) return null
  if (/^(\d)\1*$/.test(digits.slice(-8))) return null
  const parsed = parsePhoneNumberFromString(`+${digits}`)
  // A number that is not valid has no type.
  const type = parsed?.getType()
  return parsed !== undefined && type !== undefined && accepted.has(type) ? parsed.number : null
}

/** Numbers of the Netherlands and Belgium have a fixed length, so nothing can be missing behind them. */
export function isFixedLength(value: string, country: Country): boolean {
  return value.startsWith('+31') || (value.startsWith('+32') && country !== 'DE')
}

export function isMobile(value: string): boolean {
  return parsePhoneNumberFromString(value)?.getType() === 'MOBILE'
}

/** The E.164 form of a national number that is a mobile one in another country, or null. */
export function mobileIn(digits: string, country: CountryCode): string | null {
  if (digits.length < 8 || digits.length > 13 || !/^0[1-9]/.test(digits)) return null
  const parsed = parsePhoneNumberFromString(digits, country)
  return parsed?.getType() === 'MOBILE' ? parsed.number : null
}

/** False when a Dutch landline is cut elsewhere than behind its area code: "0241 123456" is rather Aachen. */
export function isCutAtAreaCode(value: string, firstGroup: string): boolean {
  if (!/^\+31[1-57]/.test(value) || firstGroup.length < 3 || firstGroup.length > 5) return true
  const [area] = parsePhoneNumberFromString(value)?.formatNational().split(' ') ?? []
  return area === firstGroup
}
