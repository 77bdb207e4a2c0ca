import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { z } from 'zod'
import type { MailServer } from './handover/mail.ts'

/** Settings that cannot be right: the program does not start. The message says what to set. */
export class BadSettings extends Error {
  override name = 'BadSettings'
}

/** The program's own folder, in which `package.json` stands. */
export const home = import.meta.dirname.endsWith('/dist')
  ? resolve(import.meta.dirname, '..')
  : import.meta.dirname

export interface Settings {
  /** Everything the program writes. */
  data: string
  /** `sqlite:<path>` or `postgres://…` */
  database: string
  /** Key file, outside the data folder. */
  keys: string
  /** File that keeps head and count of the access log, once more. */
  witness: string
  /** A municipality's own identity provider; null when everybody has a local account. */
  provider: {
    issuer: string
    client: string
    secret: string
    roleClaim: string
    municipalityClaim: string
  } | null
  /** Folders of source files. */
  sources: string[]
  /** Set for a data folder that a demo made: invented data only, keys inside. */
  demo: boolean
  chromium: string | null
  /** Who runs this: stands in the user agent, so that a site can reach us. */
  contact: string
  host: string
  port: number
  /** The dashboard's public address. */
  origin: string
  demoPort: number
  /** By which mail leaves; null when none is to be sent. */
  mail: MailServer | null
  clock: () => Date
}

const port = z.coerce.number().int().min(1).max(65535)
const schema = z.object({
  INBEELD_DATA: z.string().min(1).default('./data'),
  INBEELD_DATABASE: z
    .string()
    .regex(/^(sqlite:.+|postgres(ql)?:\/\/.+)$/, 'sqlite:<path> or postgres://…')
    .optional(),
  INBEELD_KEYS: z.string().min(1).optional(),
  INBEELD_WITNESS: z.string().min(1).optional(),
  INBEELD_OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  INBEELD_OIDC_CLIENT: z.string().min(1).optional(),
  INBEELD_OIDC_SECRET: z.string().min(1).optional(),
  INBEELD_OIDC_ROLE: z.string().min(1).default('inbeeld_role'),
  INBEELD_OIDC_MUNICIPALITIES: z.string().min(1).default('inbeeld_municipalities'),
  INBEELD_SOURCES: z.string().min(1).optional(),
  INBEELD_CHROMIUM: z.string().min(1).optional(),
  INBEELD_CONTACT: z.string().min(1).max(200).optional(),
  INBEELD_HOST: z.string().min(1).default('127.0.0.1'),
  INBEELD_PORT: port.default(4700),
  INBEELD_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  INBEELD_DEMO_PORT: port.max(65532).default(4711),
  INBEELD_SMTP_HOST: z.string().min(1).optional(),
  INBEELD_SMTP_PORT: port.default(587),
  INBEELD_SMTP_SECURITY: z.enum(['tls', 'starttls', 'none']).default('starttls'),
  INBEELD_SMTP_USER: z.string().min(1).optional(),
  INBEELD_SMTP_PASSWORD: z.string().min(1).optional(),
  INBEELD_SMTP_FROM: z.email().optional(),
  INBEELD_NOW: z.iso.datetime({ offset: true }).optional(),
})

/** The file by which a data folder is known to hold invented data only. */
export const demoMark = 'demo.json'

/**
 * Reads the environment once. A secret may also stand in a file: `INBEELD_DATABASE_FILE`, `INBEELD_OIDC_SECRET_FILE`,
 * `INBEELD_SMTP_PASSWORD_FILE`.
 *
 * @throws BadSettings naming every variable that is wrong, never its value.
 */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([name, value]) => name.startsWith('INBEELD_') && value !== ''),
  )
  const parsed = schema.safeParse({
    ...given,
    ...secretFromFile(given, 'INBEELD_DATABASE'),
    ...secretFromFile(given, 'INBEELD_OIDC_SECRET'),
    ...secretFromFile(given, 'INBEELD_SMTP_PASSWORD'),
  })
  if (!parsed.success) {
    throw new BadSettings(
      parsed.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`).join('\n'),
    )
  }
  const values = parsed.data
  const data = resolve(values.INBEELD_DATA)
  const demo = existsSync(join(data, demoMark))
  const fixed = values.INBEELD_NOW === undefined ? null : new Date(values.INBEELD_NOW)
  const sources = [join(home, 'crawler', 'sources'), ...(demo ? [join(home, 'demo', 'sources')] : [])]
  if (values.INBEELD_SOURCES !== undefined) sources.push(resolve(values.INBEELD_SOURCES))
  return Object.freeze({
    data,
    database: values.INBEELD_DATABASE ?? `sqlite:${join(data, 'inbeeld.sqlite')}`,
    keys: keyFile(data, demo, values.INBEELD_KEYS),
    witness: resolve(values.INBEELD_WITNESS ?? join(data, 'access-log.heads')),
    provider: identityProvider(values),
    sources,
    demo,
    chromium: values.INBEELD_CHROMIUM ?? null,
    contact: values.INBEELD_CONTACT ?? '',
    host: values.INBEELD_HOST,
    port: values.INBEELD_PORT,
    origin: values.INBEELD_ORIGIN ?? `http://${values.INBEELD_HOST}:${values.INBEELD_PORT}`,
    demoPort: values.INBEELD_DEMO_PORT,
    mail: mailFrom(values),
    clock: () => (fixed === null ? new Date() : new Date(fixed)),
  })
}

function identityProvider(values: z.output<typeof schema>): Settings['provider'] {
  const { INBEELD_OIDC_ISSUER: issuer, INBEELD_OIDC_CLIENT: client, INBEELD_OIDC_SECRET: secret } = values
  if (issuer === undefined && client === undefined && secret === undefined) return null
  if (issuer === undefined || client === undefined || secret === undefined)
    throw new BadSettings('INBEELD_OIDC_ISSUER, INBEELD_OIDC_CLIENT and INBEELD_OIDC_SECRET go together')
  const { protocol, hostname } = new URL(issuer)
  if (protocol !== 'https:' && hostname !== '127.0.0.1' && hostname !== 'localhost')
    throw new BadSettings('INBEELD_OIDC_ISSUER: an identity provider elsewhere is reached over https')
  return {
    issuer,
    client,
    secret,
    roleClaim: values.INBEELD_OIDC_ROLE,
    municipalityClaim: values.INBEELD_OIDC_MUNICIPALITIES,
  }
}

const ownMachine = ['127.0.0.1', '::1', 'localhost']

function mailFrom(values: z.infer<typeof schema>): MailServer | null {
  const { INBEELD_SMTP_HOST: host, INBEELD_SMTP_SECURITY: security, INBEELD_SMTP_FROM: from } = values
  if (host === undefined) return null
  if (from === undefined) throw new BadSettings('INBEELD_SMTP_FROM: set the address that mail comes from')
  if (security === 'none' && !ownMachine.includes(host))
    throw new BadSettings('INBEELD_SMTP_SECURITY: without encryption mail may only go to this very machine')
  return {
    host,
    port: values.INBEELD_SMTP_PORT,
    security,
    user: values.INBEELD_SMTP_USER ?? null,
    password: values.INBEELD_SMTP_PASSWORD ?? null,
    from,
  }
}

function secretFromFile(given: Record<string, string | undefined>, name: string): Record<string, string> {
  const file = given[`${name}_FILE`]
  if (file === undefined) return {}
  try {
    return { [name]: readFileSync(file, 'utf8').trim() }
  } catch {
    throw new BadSettings(`${name}_FILE: this file cannot be read`)
  }
}

function keyFile(data: string, demo: boolean, setting: string | undefined): string {
  if (demo) return join(data, 'keys.json')
  const path = resolve(
    setting ?? join(process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'inbeeld', 'keys.json'),
  )
  const inside = !relative(data, path).startsWith('..')
  if (inside)
    throw new BadSettings(
      'INBEELD_KEYS: the key file may not stand inside the data folder, or one theft takes both',
    )
  return path
}

/** Makes the data folder, readable by its owner only. @throws BadSettings when it cannot be written. */
export function prepareData(data: string): void {
  try {
    mkdirSync(data, { recursive: true, mode: 0o700 })
  } catch {
    throw new BadSettings(`INBEELD_DATA: ${data} cannot be made or written`)
  }
}
