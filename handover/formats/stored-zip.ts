import type { FileHandle } from 'node:fs/promises'
import { ReadableStream, WritableStream } from 'node:stream/web'
import { ZipWriter } from '@zip.js/zip.js'

/** The archive would be larger than its format can say. */
export class ArchiveTooLarge extends Error {
  override name = 'ArchiveTooLarge'
}

const fourGiB = 0xffff_ffff

const asTheyAre = {
  level: 0,
  // Beyond 4 GiB a header says more than the list at the end, and viewers that jump by that list land beside the file.
  zip64: false,
  // The date is that of no file, so that the same content gives the same bytes.
  lastModDate: new Date(1980, 0, 1),
  extendedTimestamp: false,
  useUnicodeFileNames: true,
  useWebWorkers: false,
}

/**
 * Writes a ZIP whose files stand in it as they are: what WACZ asks for, so that a reader may jump into them.
 *
 * @throws ArchiveTooLarge at 4 GiB.
 */
export function storedZip(
  file: FileHandle,
  largest = fourGiB,
): {
  add: (path: string, content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) => Promise<void>
  finish: () => Promise<void>
} {
  let size = 0
  const write = async (bytes: Uint8Array) => {
    size += bytes.length
    if (size > largest) throw new ArchiveTooLarge('more than 4 GiB do not fit in one archive')
    await writeAll(file, bytes)
  }
  const zip = new ZipWriter(new WritableStream({ write }), asTheyAre)
  return {
    add: async (path, content) => {
      await zip.add(path, ReadableStream.from(content) as globalThis.ReadableStream)
    },
    finish: async () => {
      await zip.close()
    },
  }
}

/** One write may take less than it was given. */
async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let from = 0; from < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, from)
    from += bytesWritten
  }
}
