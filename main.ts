#!/usr/bin/env -S node --max-semi-space-size=8 --no-allocation-site-pretenuring
// A crawl parses page after page. A small young generation is cleared before it has grown; and the engine may not learn
// from its first pages that trees live long, for then every tree stays until a full collection.
// Nothing native may be loaded before the version is known, so everything else is imported after the check.

const oldest = [22, 19]
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < (oldest[0] ?? 0) || (major === oldest[0] && minor < (oldest[1] ?? 0))) {
  process.stderr.write(
    `inbeeld needs Node ${oldest.join('.')} or newer and this is ${process.versions.node}; "npx inbeeld" inside the checkout uses its own.\n`,
  )
  process.exit(4)
}

// What we write is for our own user only.
process.umask(0o077)

const { run } = await import('./commands/run.ts')
process.exitCode = await run(process.argv.slice(2))
