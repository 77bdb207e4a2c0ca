import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  type KeyObject,
  randomFillSync,
} from 'node:crypto'
import type { Keys } from './keys.ts'

/** Turns values into keys for linking and into sealed values, and back. */
export interface Seal {
  /** The same value always gives the same key; without the link key it says nothing. */
  key(kind: string, value: string): string
  close(value: string): string
  /** @throws when the value was sealed with a key we do not have, or was changed. */
  open(sealed: string): string
  /** Encrypts bytes under a key of their own, itself sealed: without `key` the bytes are noise. */
  shroud(bytes: Uint8Array): { key: string; bytes: Uint8Array }
  unshroud(key: string, bytes: Uint8Array): Uint8Array
  /** The same value, or wrapped key, under today's key; null when it is. */
  reseal(sealed: string): string | null
}

/** @param again reads the keys anew, when a value was sealed with one that came after these. */
export function sealWith(keys: Keys, again: () => Keys = () => keys): Seal {
  const link = createSecretKey(keys.link)
  let value = createSecretKey(keys.value)
  let openers = openersOf(keys)
  const open = (sealed: Uint8Array): Buffer => {
    const opened = openedBy(openers, sealed)
    if (opened !== null) return opened
    const newer = again()
    value = createSecretKey(newer.value)
    openers = openersOf(newer)
    const late = openedBy(openers, sealed)
    if (late === null) throw new Error('a sealed value cannot be opened with these keys')
    return late
  }
  return {
    key: (kind, text) =>
      createHmac('sha256', link).update(`${kind}\0${text}`).digest('base64url').slice(0, 22),
    close: text => encrypt(value, Buffer.from(text, 'utf8')).toString('base64'),
    open: sealed => open(Buffer.from(sealed, 'base64')).toString('utf8'),
    shroud: bytes => {
      const own = random(keyLength)
      return { key: encrypt(value, own).toString('base64'), bytes: encrypt(createSecretKey(own), bytes) }
    },
    unshroud: (key, bytes) => decrypt(createSecretKey(open(Buffer.from(key, 'base64'))), bytes),
    reseal: sealed => {
      const bytes = Buffer.from(sealed, 'base64')
      if (openedBy(openers.slice(0, 1), bytes) !== null) return null
      return encrypt(value, open(bytes)).toString('base64')
    },
  }
}

function openersOf({ value, retired }: Keys): KeyObject[] {
  return [value, ...retired].map(key => createSecretKey(key))
}

/** The cipher itself tells a wrong key from the right one. */
function openedBy(keys: readonly KeyObject[], sealed: Uint8Array): Buffer | null {
  for (const key of keys) {
    try {
      return decrypt(key, sealed)
    } catch {
      // Perhaps the next key.
    }
  }
  return null
}

const keyLength = 32
const nonceLength = 12
const tagLength = 16

/** AES-256-GCM as nonce, tag, ciphertext. */
function encrypt(key: KeyObject, bytes: Uint8Array): Buffer {
  const nonce = random(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

function decrypt(key: KeyObject, sealed: Uint8Array): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceLength))
  decipher.setAuthTag(sealed.subarray(nonceLength, nonceLength + tagLength))
  return Buffer.concat([decipher.update(sealed.subarray(nonceLength + tagLength)), decipher.final()])
}

const stock = Buffer.alloc(4096)
let used = stock.length

/** Random bytes, each handed out once; a call to the system for every twelve bytes would cost more than the cipher. */
function random(length: number): Buffer {
  if (used + length > stock.length) {
    randomFillSync(stock)
    used = 0
  }
  const bytes = Buffer.from(stock.subarray(used, used + length))
  stock.fill(0, used, used + length)
  used += length
  return bytes
}
