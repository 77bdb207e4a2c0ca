import type { FileHandle } from 'node:fs/promises'
import { crc32 } from 'node:zlib'

interface Entry {
  name: Buffer
  /** Where its header stands in the file. */
  start: number
  crc: number
  size: number
}

const largest = 0xffff_ffff
const [headerSize, centralSize] = [30, 46]

/** The archive would be larger than its format can say. */
export class ArchiveTooLarge extends Error {
  override name = 'ArchiveTooLarge'
}

/** Writes a ZIP whose files stand in it as they are: what WACZ asks for, so that a reader may jump into them. */
export class StoredZip {
  #entries: Entry[] = []
  #at = 0
  #file: FileHandle
  constructor(file: FileHandle) {
    this.#file = file
  }

  /** @throws ArchiveTooLarge at 4 GiB. */
  async add(path: string, content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> {
    const entry = { name: Buffer.from(path), start: this.#at, crc: 0, size: 0 }
    await this.#write(header(entry))
    for await (const part of content) {
      entry.crc = crc32(part, entry.crc)
      entry.size += part.length
      await this.#write(part)
    }
    // Size and checksum come first, and are known last.
    await this.#file.write(header(entry), 0, headerSize, entry.start)
    this.#entries.push(entry)
  }

  async finish(): Promise<void> {
    const start = this.#at
    for (const entry of this.#entries) await this.#write(listing(entry))
    const end = Buffer.alloc(22)
    end.writeUInt32LE(0x06054b50, 0)
    end.writeUInt16LE(this.#entries.length, 8)
    end.writeUInt16LE(this.#entries.length, 10)
    end.writeUInt32LE(this.#at - start, 12)
    end.writeUInt32LE(start, 16)
    await this.#write(end)
  }

  async #write(bytes: Uint8Array): Promise<void> {
    if (this.#at + bytes.length > largest)
      throw new ArchiveTooLarge('more than 4 GiB do not fit in one archive')
    let from = 0
    while (from < bytes.length) {
      const { bytesWritten } = await this.#file.write(bytes, from, bytes.length - from, this.#at + from)
      from += bytesWritten
    }
    this.#at += bytes.length
  }
}

function header(entry: Entry): Buffer {
  const bytes = Buffer.alloc(headerSize)
  bytes.writeUInt32LE(0x04034b50, 0)
  facts(entry).copy(bytes, 4)
  return Buffer.concat([bytes, entry.name])
}

function listing(entry: Entry): Buffer {
  const bytes = Buffer.alloc(centralSize)
  bytes.writeUInt32LE(0x02014b50, 0)
  bytes.writeUInt16LE(20, 4)
  facts(entry).copy(bytes, 6)
  bytes.writeUInt32LE(entry.start, 42)
  return Buffer.concat([bytes, entry.name])
}

/** What header and listing say alike. Names are UTF-8; the date is that of no file: 1 January 1980. */
function facts({ name, crc, size }: Entry): Buffer {
  const bytes = Buffer.alloc(26)
  bytes.writeUInt16LE(20, 0)
  bytes.writeUInt16LE(0x0800, 2)
  bytes.writeUInt16LE(0x0021, 8)
  bytes.writeUInt32LE(crc, 10)
  bytes.writeUInt32LE(size, 14)
  bytes.writeUInt32LE(size, 18)
  bytes.writeUInt16LE(name.length, 22)
  return bytes
}
