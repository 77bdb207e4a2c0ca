/** A contact as an advert gives it. */
export interface ProfileContact {
  kind: ContactKind
  /** Normalised: E.164, a lower-case address, or `platform:name`. */
  value: string
  /** Written so that a machine would miss it: digits as words, odd characters, spread over a text. */
  disguised: boolean
}
export type ContactKind = 'phone' | 'email' | 'handle'

/** What a mask stands for. */
export type SlotKind = ContactKind | 'name' | 'address' | 'website'

/** A text with `⟦kind⟧` in the place of what may not be shown. Offsets count in `text` and include the brackets. */
export interface MaskedText {
  text: string
  slots: { start: number; end: number; kind: SlotKind; value: string }[]
}

export interface Location {
  /** As in the name table, or as written when `onbekend`. */
  name: string
  /** CBS code, `GM0935`. */
  gm: string | null
  status: 'gemeente' | 'buiten' | 'onbekend'
}

/** A stay that the advert itself announces. Dates are ISO days, null when not given. */
export interface TourStop extends Location {
  from: string | null
  until: string | null
}

/** Everything that is read from one sighting, before anything is stored. */
export interface Profile {
  contacts: ProfileContact[]
  /** Working names, normalised. */
  names: string[]
  /** Every age the advert states, its age field first. */
  ages: number[]
  location: Location | null
  tour: TourStop[]
  prices: { minutes: number; euros: number; where: 'in' | 'out' | null }[]
  /** ISO 639-1 codes the advert says are spoken. */
  spoken: string[]
  /** ISO 639-1 codes the text is written in, where detection is sure. */
  written: string[]
  title: MaskedText
  body: MaskedText
}
