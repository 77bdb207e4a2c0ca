/** The files of a ZIP that compresses nothing, by name. */
export function storedFiles(zip: Buffer): Map<string, Buffer> {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  const files = new Map<string, Buffer>()
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.readUInt16LE(at + 10) !== 0) throw new Error('a compressed entry')
    const [size, name, extra, comment] = [20, 28, 30, 32].map(o =>
      o === 20 ? zip.readUInt32LE(at + o) : zip.readUInt16LE(at + o),
    )
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    files.set(zip.toString('utf8', at + 46, at + 46 + (name ?? 0)), zip.subarray(start, start + (size ?? 0)))
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return files
}
