import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

/** What the provider says of an account, by its name. */
export type Claims = Record<string, unknown>

/** A real OpenID Connect provider on loopback, with one client: a dashboard at this address. */
export async function identityProvider(dashboard: string, accounts: () => Record<string, Claims>) {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'inbeeld',
        client_secret: 'een geheim van de gemeente',
        redirect_uris: [`${dashboard}/aanmelden/terug`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: {
      openid: ['sub', 'inbeeld_role', 'inbeeld_municipalities'],
      email: ['email', 'email_verified'],
      profile: ['name'],
    },
    // Claims stand in the ID token, which is signed.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    cookies: { keys: ['a key for the cookies of a test'] },
    findAccount: async (_: unknown, sub: string) => ({
      accountId: sub,
      claims: async () => ({
        sub,
        name: sub,
        email: `${sub}@gemeente.test`,
        email_verified: true,
        ...accounts()[sub],
      }),
    }),
  })
  server.on('request', provider.callback())
  return {
    issuer,
    settings: {
      issuer,
      client: 'inbeeld',
      secret: 'een geheim van de gemeente',
      roleClaim: 'inbeeld_role',
      municipalityClaim: 'inbeeld_municipalities',
    },
    close: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Walks through the provider's own pages as this account, until it sends the browser back. */
export async function walkThrough(start: string, back: string, account: string): Promise<string> {
  const jar = new Map<string, string>()
  let address = start
  let body: URLSearchParams | null = null
  for (let step = 0; step < 12; step++) {
    const answer: Response = await fetch(address, {
      method: body === null ? 'GET' : 'POST',
      body,
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
    })
    body = null
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (value === '') jar.delete(name)
      else jar.set(name, value)
    }
    const location = answer.headers.get('location')
    if (location !== null) {
      address = new URL(location, address).href
      if (address.startsWith(back)) return address
      continue
    }
    const html = await answer.text()
    const prompt = /name="prompt" value="([^"]+)"/.exec(html)?.[1]
    const action = /<form[^>]*action="([^"]+)"/.exec(html)?.[1]
    if (prompt === undefined || action === undefined) throw new Error(`no form at step ${step}`)
    address = new URL(action, address).href
    body = new URLSearchParams({ prompt, ...(prompt === 'login' ? { login: account, password: 'x' } : {}) })
  }
  throw new Error('the provider never came back')
}
