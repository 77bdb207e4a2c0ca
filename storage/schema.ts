// Longer than a page: a migration, a query or a question about what is stored should need this one file.
import type { Generated } from 'kysely'
import type { LinkKind } from '../analysis/context.ts'
import type { HeldReason } from '../analysis/link.ts'
import type { EpochCause } from './epochs.ts'

/**
 * Every column of every table. Ids and instants are text, JSON is text parsed by the owning file, a fact has
 * a time or a word and never a boolean, so that one text serves SQLite and PostgreSQL.
 */
export interface Tables {
  source: SourceTable
  run: RunTable
  frontier: FrontierTable
  visit: VisitTable
  picture_address: PictureAddressTable
  advert_picture: AdvertPictureTable
  capture_body: CaptureBodyTable
  capture: CaptureTable
  advert: AdvertTable
  sighting: SightingTable
  contact: ContactTable
  sighting_contact: SightingContactTable
  network: NetworkTable
  network_advert: NetworkAdvertTable
  network_place: NetworkPlaceTable
  link: LinkTable
  link_advert: LinkAdvertTable
  link_held: LinkHeldTable
  link_cut: LinkCutTable
  link_epoch: LinkEpochTable
  link_hub: LinkHubTable
  area_price: AreaPriceTable
  unlinked: UnlinkedTable
  link_run: LinkRunTable
  link_left: LinkLeftTable
  advert_text: AdvertTextTable
  text: TextTable
  shelf: ShelfTable
  sighting_picture: SightingPictureTable
  picture: PictureTable
  network_history: NetworkHistoryTable
  assessment: AssessmentTable
  signal: SignalTable
  review: ReviewTable
  decision: DecisionTable
  signal_verdict: SignalVerdictTable
  signal_verdict_evidence: SignalVerdictEvidenceTable
  waiting: WaitingTable
  saved_view: SavedViewTable
  news_count: NewsCountTable
  search_due: SearchDueTable
  search_doc: SearchDocTable
  digest_wish: DigestWishTable
  rights: RightsTable
  user: UserTable
  session: SessionTable
  account: AccountTable
  access_log: AccessLogTable
  access_note: AccessNoteTable
  access_head: AccessHeadTable
  case_file: CaseFileTable
  share: ShareTable
  basis_document: BasisDocumentTable
  rights_review: RightsReviewTable
  keyring: KeyringTable
  statistic: StatisticTable
  turn: TurnTable
}

/** Work that one worker at a time may do, while it is being done. */
interface TurnTable {
  name: string
  held_by: string
  held_until: string
}

/** By which keys this database was made: a digest, not a key. One row. */
interface KeyringTable {
  id: 'keys'
  fingerprint: string
}

export interface SourceTable {
  id: string
  name: string
  kind: 'file' | 'demo' | 'import'
  registered_at: string
}

/** One harvest of one source. */
export interface RunTable {
  id: string
  source: string
  /** `night`: the whole source. `again`: one advert that somebody asked for. `reread`: kept captures, no request. */
  purpose: 'night' | 'again' | 'reread'
  started_at: string
  finished_at: string | null
  /** Held by one worker at a time. */
  leased_until: string | null
  leased_by: string | null
  /** JSON: addresses that its worker has taken and whose results may not be stored yet. */
  in_hand: string | null
  outcome: 'done' | 'low-yield' | 'stopped' | null
  /** A sentence of ours, without values. */
  reason: string | null
  /** The site asked to be left alone until then. */
  not_before: string | null
  /** Pages asked for; robots.txt and the hops of a redirect come on top. */
  requests: number
  /** Adverts on the lists. */
  listed: number
  added: number
  changed: number
  unchanged: number
  /** Listed, and left alone tonight because they had been quiet for long. */
  rested: number
  /** Of a municipality without a lawful basis for this source: read and not kept. */
  uncovered: number
  gone: number
  unreadable: number
  /** Requests that gave no page, also after trying again. */
  failed: number
  /** Bodies received, in thousands of bytes: a whole first crawl may be more bytes than 32 bits count. */
  kilobytes: number
  /** Time that workers spent on it. A run may lie open between nights, so this is not end minus beginning. */
  seconds: number
  /** The least yield that the source file asked for; 0 before this was kept. */
  expected: number
  /** JSON: on how many pages each field was found; null when no advert page was read. */
  fields: string | null
}

export interface FrontierTable {
  run: string
  url: string
  kind: 'list' | 'advert' | 'picture'
  /** The advert's reference; null for a list and for a picture, which several adverts may show. */
  ref: string | null
  /** JSON: fields seen on the list. */
  listed: string
  /** What the list said of its last change. */
  digest: string | null
  /** Higher first. */
  priority: number
  /** Order of arrival within a run. */
  position: number
  attempts: number
  done_at: string | null
  outcome: 'read' | 'unchanged' | 'rested' | 'gone' | 'unreadable' | 'forbidden' | 'failed' | null
}

/** What is remembered of an advert page, to ask as little as possible the next night. */
export interface VisitTable {
  source: string
  url: string
  ref: string
  fetched_at: string
  etag: string | null
  last_modified: string | null
  /** Digest of the advert's card, or the sitemap's lastmod. */
  listed_digest: string | null
  /** Fetches in a row that found nothing new. */
  quiet: number
}

/** A picture that was fetched once and dropped: the address as HMAC key, and what it hashed to. */
export interface PictureAddressTable {
  key: string
  /** Null when it could not be read. */
  pdq: string | null
  quality: number | null
  first_seen: string
  last_seen: string
}

/** The pictures that an advert showed when it was last read. */
export interface AdvertPictureTable {
  advert: string
  address: string
}

/** Hashes that are good enough to compare; those of imported sightings too. */
export interface SightingPictureTable {
  sighting: string
  advert: string
  pdq: string
}

export interface CaptureBodyTable {
  sha256: string
  /** Wrapped key of its own; without this row the bytes cannot be read. */
  key: string
  /** zstd, then AES-256-GCM. */
  bytes: Uint8Array
  size: number
}

export interface CaptureTable {
  id: string
  source: string
  run: string | null
  url: string
  kind: 'list' | 'advert'
  fetched_at: string
  status: number
  /** Sealed JSON: what the site answered. */
  headers: string
  listed: string
  sha256: string
  /** Sealed JSON: what was sent, who answered, with which software; null for captures from before it was kept. */
  provenance: string | null
}

/** A count of a source in statistics mode: networks in the fullest night of a week. Nothing else is kept of it. */
export interface StatisticTable {
  source: string
  /** ISO week: `2026-W45`. */
  week: string
  gm: string
  /** An indicator's id, or `all`. */
  indicator: string
  networks: number
}

export interface AdvertTable {
  id: string
  source: string
  ref: string
  url: string | null
  /** HMAC key of the advertiser's account on this source. */
  advertiser: string | null
  first_seen: string
  last_seen: string
  gone_at: string | null
}

/** What an advert said from `seen_at` until `last_seen_at`. */
export interface SightingTable {
  id: string
  advert: string
  seen_at: string
  last_seen_at: string
  digest: string
  capture: string | null
  /** Masked. */
  title: string
  body: string
  /** CBS code, `buiten` or `onbekend`. */
  gm: string
  /** JSON: what `SightingView` has beside the columns above. */
  facts: string
  /** Languages of the text, as codes with commas; null until it was looked at. */
  written: string | null
}

/** What points to a person or a house. `house`: street and number in one municipality, unlike `address`, which may be a postcode. */
export type HeldKind =
  | 'phone'
  | 'email'
  | 'handle'
  | 'name'
  | 'address'
  | 'website'
  | 'register'
  | 'permit'
  | 'house'

export interface ContactTable {
  /** HMAC key. */
  key: string
  kind: HeldKind
  /** AES-256-GCM. */
  sealed: string
  first_seen: string
}

export interface SightingContactTable {
  sighting: string
  advert: string
  contact: string
  kind: HeldKind
  writing: 'clear' | 'disguised'
}

export interface NetworkTable {
  id: string
  /** Shown on screen as V-1001. */
  number: number
  created_at: string
  /** When its members or their sightings changed since it was last weighed; null when they did not. */
  changed_at: string | null
  first_seen: string
  /** Why it waits for a first judgement; never shown, so that the sample stays unmarked. */
  queued: 'look' | 'sample' | null
  queued_at: string | null
  /** When it met a network that either of them had been judged in: earlier judgements are history since then. */
  reopened_at: Generated<string | null>
}

export interface NetworkAdvertTable {
  advert: string
  network: string
  /** First advert of those tied to it by a contact or account: stands for who advertises. */
  advertiser: Generated<string>
}

/** What became of networks that met or fell apart. */
export interface NetworkHistoryTable {
  id: string
  network: string
  /** `joined`: `other` ended and its adverts came here. `parted`: these adverts came from `other`, which goes on. */
  event: 'joined' | 'parted'
  other: string
  adverts: number
  at: string
}

/** Municipalities a network touches: a CBS code, `buiten` or `onbekend`. */
export interface NetworkPlaceTable {
  network: string
  gm: string
}

export interface LinkTable {
  id: string
  network: string
  kind: LinkKind
  key: string
  /** Over network and adverts: tells whether it changed. */
  digest: string
}

export interface LinkAdvertTable {
  link: string
  advert: string
}

/** A key that two networks have and that does not join them. */
export interface LinkHeldTable {
  id: string
  kind: LinkKind
  key: string
  reason: HeldReason
  adverts: number
  advertisers: number
}

/** A person said that this key does not bind: for everybody, or for one advert. */
export interface LinkCutTable {
  id: string
  kind: LinkKind
  key: string
  advert: string | null
  reviewer: string
  reason: string
  recorded_at: string
  undone_at: Generated<string | null>
  undone_by: Generated<string | null>
}

/** Figures over everything by which nights compare until wording or size have drifted. The newest row counts. */
export interface LinkEpochTable {
  began_at: string
  cause: EpochCause
  adverts: number
  /** base64 of `packRarity`. */
  rarity: string
}

/** What was everybody's when the epoch began. */
export interface LinkHubTable {
  kind: LinkKind
  key: string
  reason: HeldReason
  adverts: number
  advertisers: number
}

/** What was usual in a municipality when the epoch began, in cents. */
export interface AreaPriceTable {
  area: string
  minutes: number
  lowest: number
  middle: number
  highest: number
}

/** Adverts whose links must be looked at again. */
export interface UnlinkedTable {
  advert: string
  /** `read`: it may say or show something else. `severed`: what it shares with others no longer holds. */
  because: Generated<'read' | 'severed'>
}

/** One row while links are being written. One that was left behind means that they are half-written. */
export interface LinkRunTable {
  id: 'now'
  begun_at: string
  /** Why figures over everything are being taken anew; null when they are not. */
  epoch: EpochCause | null
}

/** Texts and pictures that may be nobody's any more. */
export interface LinkLeftTable {
  kind: 'text' | 'picture'
  key: string
}

export interface AdvertTextTable {
  advert: string
  text: string
}

/** A text as it is compared: words without layout, numbers, names and contacts. */
export interface TextTable {
  /** Digest of its words. */
  id: string
  /** How many of its pairs of words hardly anybody else uses; null when it has too little of its own to be compared. */
  rare: number | null
  /** The first of its variants. */
  variant_of: string
}

/**
 * What texts and pictures are compared by, many to a row: a million rows would take longer to read than all else takes.
 * Only added to until all are put there anew, so something may lie here that is stored no more.
 */
export interface ShelfTable {
  kind: 'text' | 'picture'
  number: number
  /** Ids of the texts, of one length and without anything between; empty for pictures, whose hash is their id. */
  ids: string
  /** Sixteen bands a text, or eight words a hash. */
  bytes: Uint8Array
}

export interface PictureTable {
  pdq: string
  /** The first of the hashes that show the same. */
  variant_of: string
}

export interface AssessmentTable {
  id: string
  network: string
  rulebook: string
  assessed_at: string
  score: number
  attention: 'none' | 'low' | 'raised' | 'high'
  sufficient: 'sufficient' | 'insufficient'
  families: number
  flags: string
  failed: string
  /** Why attention is not what the score says. */
  held: 'foreign-account' | 'failed' | null
  superseded_at: string | null
}

export interface SignalTable {
  assessment: string
  position: number
  indicator: string
  role: 'indicator' | 'counter'
  family: string | null
  strength: 'weak' | 'moderate' | 'strong'
  /** By itself; `points` are what counts of it. */
  worth: number
  points: number
  /** JSON: names of links. */
  rests: string
  evidence: string
}

/** A person's judgement; corrected by a later row, never changed. */
export interface ReviewTable {
  id: string
  network: string
  reviewer: string
  judgement: 'ordinary' | 'doubt' | 'concern'
  reason: string
  /** The assessment that was current, unseen by the reviewer. */
  assessment: string | null
  recorded_at: string
  /** The judgement of the same person that this one takes the place of; null for a first one. */
  corrects: Generated<string | null>
  /** Why the network was in the queue then: what the sample finds is counted apart. */
  queued: Generated<'look' | 'sample' | null>
}

/** What is to become of a network once it was judged. A later row takes the place of an earlier one. */
interface DecisionTable {
  id: string
  network: string
  kind: 'dismiss' | 'watch' | 'take-up'
  /** ISO day until which it is watched; null for the other kinds. */
  watch_until: string | null
  reason: string
  decided_by: string
  decided_at: string
  /** Null for the current one. */
  superseded_at: string | null
}

/** A person's word that something seen is no indication. Kept by what was seen, so that it holds in whatever network that is. */
interface SignalVerdictTable {
  id: string
  network: string
  indicator: string
  reason: string
  reviewer: string
  recorded_at: string
  /** When somebody took it back. */
  withdrawn_at: string | null
}

interface SignalVerdictEvidenceTable {
  verdict: string
  position: number
  advert: string
  /** Masked words; null for what was read from an advert's fields, which is worded anew every night. */
  quote: string | null
}

/** A network that waits for a first judgement, with what the queue shows and filters by. Follows from other tables. */
interface WaitingTable {
  network: string
  number: number
  /** 0: possible minors, who come first. */
  turn: number
  since: string
  first_seen: string
  /** CBS codes, `buiten`, `onbekend`: in order, a space before and after each; so are sources and kinds of link. */
  places: string
  /** The same with `|`. */
  towns: string
  sources: string
  links: string
  adverts: number
  online: number
  names: number
  /** Its newest sighting. */
  newest: string
}

/** What a night brought to a municipality, or to places that are not known. */
interface NewsCountTable {
  /** When the night was linked and weighed. */
  at: string
  gm: string
  kind: 'added' | 'grown' | 'merged' | 'gone'
  /** Networks, or adverts where adverts came or went. */
  n: number
}

/** A person's own name for a set of filters. */
interface SavedViewTable {
  id: string
  user: string
  name: string
  /** As in the address of the queue. */
  query: string
  saved_at: string
}

/** Sightings whose words are not in the index yet; a trigger puts them here. */
interface SearchDueTable {
  /** In order of arrival. */
  position: Generated<number>
  sighting: string
}

/** A sighting in the index of words; on SQLite `search_words` (FTS5) indexes this table. */
interface SearchDocTable {
  /** Later ones were seen later. */
  doc: Generated<number>
  sighting: string
  /** A tsvector on PostgreSQL. */
  words: string
}

/** Somebody who wants an e-mail with counts after the night. */
interface DigestWishTable {
  user: string
  wished_at: string
}

/** Who may see what. Sign-in itself belongs to better-auth's own tables. */
export interface RightsTable {
  user: string
  role: 'analist' | 'aandachtsfunctionaris' | 'coordinator' | 'privacy' | 'beheer' | 'evaluator'
  /** JSON: CBS codes. */
  municipalities: string
  granted_at: string
}

/** Tables of better-auth, of which only what we read ourselves is named. It alone writes them. */
export interface UserTable {
  id: string
  name: string
  email: string
  /** 1 when a second factor was set. */
  twoFactorEnabled: number | null
}

export interface SessionTable {
  id: string
  token: string
  userId: string
  createdAt: string
  updatedAt: string
  expiresAt: string
  userAgent: string | null
}

export interface AccountTable {
  userId: string
  /** `credential` for a password of ours. */
  providerId: string
}

/** Who did what, when and from where. Each row's `mac` covers the row and the one before it. */
export interface AccessLogTable {
  /** 1, 2, 3 … without gaps. */
  seq: number
  at: string
  /** An account's id, or `os:` and the name of a user of the machine. */
  actor: string
  /** A network address, or `terminal`. */
  origin: string
  action: string
  /** An id of ours, never a value. */
  object: string
  /** The case in which it was done. */
  within: string | null
  result: 'done' | 'refused' | 'nothing'
  purpose: string | null
  /** Over salt and text of the note, which may be gone. */
  note_digest: string | null
  mac: string
}

/** Free text of an act, apart so that it can be forgotten. */
export interface AccessNoteTable {
  seq: number
  at: string
  salt: string
  /** AES-256-GCM. */
  sealed: string
}

/** Where the log ends. One row, which also makes writers wait for each other. */
export interface AccessHeadTable {
  id: 'log'
  count: number
  mac: string
}

/** What a municipality works on. */
export interface CaseFileTable {
  id: string
  /** Shown on screen as C-1. */
  number: number
  network: string
  /** CBS code. */
  municipality: string
  purpose: string
  opened_by: string
  opened_at: string
  closed_at: string | null
}

/** A municipality lets the others that a network touches read its facts. */
export interface ShareTable {
  network: string
  municipality: string
  shared_by: string
  shared_at: string
}

/** The paper behind a lawful basis, under the name that source files call it by. */
export interface BasisDocumentTable {
  name: string
  sha256: string
  size: number
  bytes: Uint8Array
  kept_by: string
  kept_at: string
}

/** Somebody went through all rights and signed. */
export interface RightsReviewTable {
  id: string
  signed_by: string
  signed_at: string
  /** JSON: per account what it had and whether that stays. */
  outcome: string
}
