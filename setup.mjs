// Installs what is missing and then does the job: `node setup.mjs start|test [arguments]`. Needs Node 20 and npm, nothing else.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

process.chdir(import.meta.dirname)
const [job, ...rest] = process.argv.slice(2)
const root = process.getuid?.() === 0
const bin = name => `node_modules/.bin/${name}`

installModules()
build()
const chromium = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
]
const hasChromium = () => [process.env.INBEELD_CHROMIUM, ...chromium].some(path => path && existsSync(path))
offer(
  hasChromium,
  'chromium',
  'Chromium',
  'the board that needs a browser is skipped',
  'or set INBEELD_CHROMIUM',
)

if (job === 'start') {
  pass([bin('node'), 'dist/main.js', 'demo', ...rest])
} else if (job === 'test') {
  offer(
    hasPostgres,
    'postgresql',
    'PostgreSQL',
    'the tests on PostgreSQL are skipped',
    'or put pg_ctl on the PATH',
  )
  offer(
    hasHttpbin,
    'python3-httpbin',
    'httpbin',
    'the tests against it are skipped',
    'or set up its module for /usr/bin/python3',
  )
  offer(
    () => succeeds('pelican', '--version'),
    'pelican',
    'Pelican',
    'the test on its weblog is skipped',
    'or put pelican on the PATH',
  )
  // php-cgi stands in for the web server that would come along.
  offer(
    () => existsSync('/usr/share/dokuwiki/doku.php') && succeeds('php', '--version'),
    'dokuwiki php-cli php-cgi',
    'DokuWiki',
    'the test on its wiki is skipped',
    'and put php on the PATH',
  )
  layViewer()
  for (const check of [
    ['tsc', '-p', 'tsconfig.check.json'],
    ['biome', 'check', '--error-on-warnings'],
    ['knip'],
  ]) {
    if (rest.length > 0) break
    say(`${check[0]} …`)
    if (run(bin(check[0]), check.slice(1)) !== 0) process.exit(1)
  }
  pass([bin('vitest'), 'run', ...rest])
} else {
  say('Say "start" or "test".')
  process.exitCode = 2
}

/** `npm ci` when the lock file changed since the last time it succeeded here. */
function installModules() {
  const stamp = 'node_modules/.inbeeld'
  const wanted = createHash('sha256')
    .update(readFileSync('package-lock.json'))
    .update(process.arch)
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  say('Installing packages …')
  if (run('npm', ['ci', '--no-fund', '--no-audit', '--ignore-scripts', '--loglevel=error']) !== 0)
    stop('npm ci did not succeed; see above.')
  writeFileSync(stamp, wanted)
}

function build() {
  say('Building …')
  if (run(bin('tsc'), ['-p', 'tsconfig.json']) !== 0) stop('The build did not succeed; see above.')
  // npx links to this file once and remembers; a new build must be runnable too.
  chmodSync('dist/main.js', 0o755)
}

function offer(present, debianPackages, name, without, otherwise) {
  if (present()) return
  if (root && existsSync('/usr/bin/apt-get')) {
    say(`Installing ${name} from Debian …`)
    const quiet = {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'inherit'],
    }
    spawnSync('apt-get', ['update', '-qq'], quiet)
    spawnSync(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', ...debianPackages.split(' ')],
      quiet,
    )
    if (present()) return
  }
  say(`${name} was not found, so ${without}. On Debian: apt install ${debianPackages}, ${otherwise}.`)
}

/** ReplayWeb.page, in which a test opens our archives. It needs two files of that package and none of what hangs on it. */
function layViewer() {
  const folder = 'node_modules/.replaywebpage'
  if (existsSync(`${folder}/package/sw.js`)) return
  mkdirSync(folder, { recursive: true })
  const named = 'replaywebpage@2.5.3'
  const digest =
    'sha512-nCj2PSON3BxeSJKE8AsYPyULv0XPZKJWfy4l9PyQre9SqwLZ+WKZVs/sfLqPOQ4GrH+0YkjbwOhr8cSTH08gsQ=='
  const { stdout } = spawnSync('npm', ['pack', '--json', named, '--pack-destination', folder], {
    encoding: 'utf8',
  })
  const [packed] = stdout.startsWith('[') ? JSON.parse(stdout) : []
  const file = `${folder}/${packed?.filename}`
  if (
    packed?.integrity === digest &&
    succeeds('tar', '-xzf', file, '-C', folder, 'package/sw.js', 'package/ui.js')
  ) {
    rmSync(file)
    return
  }
  rmSync(folder, { recursive: true })
  say('ReplayWeb.page could not be had, so the test that replays an archive is skipped.')
}

function hasPostgres() {
  const onPath = (process.env.PATH ?? '').split(':').some(folder => existsSync(`${folder}/pg_ctl`))
  const debian = '/usr/lib/postgresql'
  return (
    onPath ||
    (existsSync(debian) && readdirSync(debian).some(version => existsSync(`${debian}/${version}/bin/pg_ctl`)))
  )
}

function hasHttpbin() {
  return succeeds('/usr/bin/python3', '-c', 'import httpbin')
}

function succeeds(command, ...args) {
  return spawnSync(command, args).status === 0
}

function run(command, args) {
  return spawnSync(command, args, { stdio: 'inherit' }).status ?? 1
}

/** Hands over to a command: Ctrl-C reaches it by itself, its exit code becomes ours. */
function pass([command, ...args]) {
  const child = spawn(command, args, { stdio: 'inherit' })
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  child.on('exit', (code, signal) => {
    process.exitCode = signal === null ? (code ?? 1) : 1
  })
}

function say(line) {
  process.stderr.write(`${line}\n`)
}

function stop(line) {
  say(line)
  process.exit(1)
}
