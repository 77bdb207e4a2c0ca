import type { FieldName } from '../source.ts'
import { fieldOfLabel } from './labels.ts'

/** What programs call a field, in lower case without signs. */
const keys: Partial<Record<FieldName, readonly string[]>> = {
  title: ['title', 'titel', 'headline', 'titre', 'subject'],
  body: [
    'body',
    'text',
    'description',
    'tekst',
    'omschrijving',
    'beschrijving',
    'content',
    'bio',
    'about',
    'articlebody',
  ],
  name: ['firstname', 'displayname', 'nickname', 'artistname'],
  age: ['years'],
  place: ['locality', 'addresslocality', 'areaserved', 'residence'],
  phones: ['phones', 'telephone', 'phonenumbers', 'tel', 'msisdn'],
  emails: ['emails', 'mails'],
  handles: ['handles', 'socials', 'accounts', 'links'],
  prices: ['pricing', 'tariffs'],
  address: ['streetaddress'],
  postcode: ['zipcode', 'postalcode'],
  hours: ['openinghours', 'workinghours', 'schedule'],
  reception: ['receptions', 'incall'],
  website: ['homepage', 'websiteurl'],
  permit: ['permitnumber', 'licensenumber'],
  kvk: ['kvknumber', 'chamberofcommerce'],
  advertiser: ['owner', 'user', 'userid', 'ownerid', 'account', 'accountid', 'seller', 'advertiserid'],
  postedAt: ['createdat', 'dateposted', 'datepublished', 'publishedat', 'postedat', 'datecreated', 'created'],
}

const byKey = new Map(
  Object.entries(keys).flatMap(([field, words]) => words.map(word => [word, field as FieldName] as const)),
)

/** The field that a key of JSON stands for, or null. */
export function fieldOfKey(key: string): FieldName | null {
  const word = key.replace(/[^A-Za-z]/g, '').toLowerCase()
  return byKey.get(word) ?? fieldOfLabel(word)
}
