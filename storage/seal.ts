import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import type { Keys } from './keys.ts'

/** Turns values into keys for linking and into sealed values, and back. */
export interface Seal {
  /** The same value always gives the same key; without the link key it says nothing. */
  key(kind: string, value: string): string
  close(value: string): string
  /** @throws when the value was sealed with another key or was changed. */
  open(sealed: string): string
  /** Encrypts bytes under a key of their own, itself sealed: without `key` the bytes are noise. */
  shroud(bytes: Uint8Array): { key: string; bytes: Uint8Array }
  unshroud(key: string, bytes: Uint8Array): Uint8Array
}

export function sealWith(keys: Keys): Seal {
  return {
    key: (kind, value) =>
      createHmac('sha256', keys.link).update(`${kind}\0${value}`).digest('base64url').slice(0, 22),
    close: value => encrypt(keys.value, Buffer.from(value, 'utf8')).toString('base64'),
    open: sealed => decrypt(keys.value, Buffer.from(sealed, 'base64')).toString('utf8'),
    shroud: bytes => {
      const own = randomBytes(32)
      return { key: encrypt(keys.value, own).toString('base64'), bytes: encrypt(own, bytes) }
    },
    unshroud: (key, bytes) => decrypt(decrypt(keys.value, Buffer.from(key, 'base64')), bytes),
  }
}

const nonceLength = 12
const tagLength = 16

/** AES-256-GCM as nonce, tag, ciphertext. */
function encrypt(key: Uint8Array, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

function decrypt(key: Uint8Array, sealed: Uint8Array): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceLength))
  decipher.setAuthTag(sealed.subarray(nonceLength, nonceLength + tagLength))
  return Buffer.concat([decipher.update(sealed.subarray(nonceLength + tagLength)), decipher.final()])
}
