import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import pino from 'pino'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BadSettings, readSettings } from '../../config.ts'
import { sendDigests } from '../../night/digest.ts'
import { wishDigest } from '../../storage/digest-wishes.ts'
import { countNews } from '../../storage/news.ts'
import { cert, key } from '../crawler/localhost-certificate.ts'
import { addNetwork, dashboard, nothingFound, now, plainAdvert } from '../dashboard/fixture.ts'

interface Received {
  from: string
  to: string[]
  user: string
  text: string
}

/** A real server on loopback that keeps what it gets. */
async function mailbox(options: SMTPServerOptions = {}) {
  const letters: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    logger: false,
    onAuth: ({ username, password }, _session, done) =>
      password === 'geheim' ? done(null, { user: username ?? '' }) : done(new Error('no')),
    onData: (stream, session, done) => {
      let text = ''
      stream.on('data', part => {
        text += part
      })
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        letters.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          user: String(session.user ?? ''),
          text,
        })
        done()
      })
    },
    ...options,
  })
  // A client that does not like our certificate goes away.
  server.on('error', () => undefined)
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const { port } = listening.address() as AddressInfo
  return { letters, port, close: () => new Promise<void>(done => server.close(() => done())) }
}

const server = {
  host: '127.0.0.1',
  security: 'none' as const,
  user: null,
  password: null,
  from: 'inbeeld@voorbeeld.test',
}

describe('the digest', () => {
  let house: Awaited<ReturnType<typeof dashboard>>
  let lines: string[]
  beforeEach(async () => {
    lines = []
    house = await dashboard()
    for (const [number, places] of [
      [1, ['GM0917']],
      [2, ['GM0935']],
      [3, ['GM0917']],
    ] as const)
      await addNetwork(house.db, {
        id: `n${number}`,
        number: 1000 + number,
        places: [...places],
        adverts: [{ ...plainAdvert, from: '2026-11-24', until: '2026-11-24' }],
        links: [],
        assessment: { ...nothingFound, flags: number === 3 ? ['possible-minor'] : [] },
        queued: 'look',
        queuedAt: '2026-11-20T02:00:00.000Z',
      })
    await countNews(house.db, '2026-11-24T02:00:00.000Z')
    for (const name of ['proef', 'collega', 'beheer']) await wishDigest(house.db, await idOf(name), true, now)
  })
  afterEach(() => house.db.destroy())

  const idOf = async (name: string): Promise<string> => {
    const { internalAdapter } = await house.signIn.$context
    const found = await internalAdapter.findUserByEmail(`${name}@voorbeeld.test`)
    if (found === null) throw new Error('there is one')
    return found.user.id
  }
  const send = (port: number, changes: Partial<Parameters<typeof sendDigests>[1]> = {}) =>
    sendDigests(
      {
        db: house.db,
        clock: () => new Date(now),
        log: pino({ base: null }, { write: line => void lines.push(line) }),
      },
      { ...server, port, ...changes },
      'https://inbeeld.voorbeeld.test',
    )

  it('goes to who asked and reads adverts, with counts and a link and nothing else', async () => {
    const box = await mailbox()
    expect(await send(box.port)).toEqual({ sent: 2, failed: 0 })
    await box.close()
    expect(box.letters.map(({ to }) => to)).toEqual(
      expect.arrayContaining([['proef@voorbeeld.test'], ['collega@voorbeeld.test']]),
    )
    for (const { from, text } of box.letters) {
      const body = text.slice(text.indexOf('\r\n\r\n'))
      const plain = body.replaceAll('=\r\n', '').replaceAll('\r\n', ' ')
      expect(from).toBe('inbeeld@voorbeeld.test')
      expect(plain).toContain(
        'In de wachtrij staan 2 verbanden, waarvan 1 mogelijk over een minderjarige gaat.',
      )
      expect(plain).toContain('2 nieuw, 0 aangevuld')
      expect(plain).toContain('https://inbeeld.voorbeeld.test/vandaag')
      for (const value of ['Rustige', 'Heerlen', 'linde', 'Linde', 'V-100', 'GM0917', 'n1', 'pk1'])
        expect(plain).not.toContain(value)
    }
  })

  it('signs in with the password that it was given', async () => {
    const box = await mailbox({ authOptional: false, allowInsecureAuth: true })
    expect(await send(box.port, { user: 'post', password: 'geheim' })).toEqual({ sent: 2, failed: 0 })
    expect(box.letters[0]?.user).toBe('post')
    expect(await send(box.port, { user: 'post', password: 'fout' })).toEqual({ sent: 0, failed: 2 })
    await box.close()
  })

  it('says that it failed and names no address, and the others still get theirs', async () => {
    const box = await mailbox({
      onRcptTo: ({ address }, _session, done) =>
        address.startsWith('proef') ? done(new Error(`${address} is full`)) : done(),
    })
    expect(await send(box.port)).toEqual({ sent: 1, failed: 1 })
    await box.close()
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain(await idOf('proef'))
    expect(lines[0]).not.toContain('proef@')
    expect(await send(box.port)).toEqual({ sent: 0, failed: 2 })
  })

  it('sends nothing where encryption was asked for and is not to be had or not to be trusted', async () => {
    const open = await mailbox()
    expect(await send(open.port, { security: 'starttls' })).toEqual({ sent: 0, failed: 2 })
    await open.close()
    const signedByItself = await mailbox({ hideSTARTTLS: false, key, cert })
    expect(await send(signedByItself.port, { security: 'starttls' })).toEqual({ sent: 0, failed: 2 })
    await signedByItself.close()
    expect([...open.letters, ...signedByItself.letters]).toEqual([])
  })

  it('asks no server when nobody wants one', async () => {
    for (const name of ['proef', 'collega', 'beheer'])
      await wishDigest(house.db, await idOf(name), false, now)
    expect(await send(1)).toEqual({ sent: 0, failed: 0 })
  })
})

describe('settings of mail', () => {
  const mail = { INBEELD_SMTP_HOST: 'mail.voorbeeld.test', INBEELD_SMTP_FROM: 'a@voorbeeld.test' }
  it('are encrypted unless said otherwise, and none means no mail', () => {
    expect(readSettings(mail).mail).toMatchObject({ port: 587, security: 'starttls', password: null })
    expect(readSettings({}).mail).toBeNull()
  })
  it.each([
    [{ ...mail, INBEELD_SMTP_SECURITY: 'none' }, 'INBEELD_SMTP_SECURITY'],
    [{ INBEELD_SMTP_HOST: 'mail.voorbeeld.test' }, 'INBEELD_SMTP_FROM'],
    [{ ...mail, INBEELD_SMTP_PASSWORD_FILE: '/nergens' }, 'INBEELD_SMTP_PASSWORD_FILE'],
  ])('are refused: %j', (environment, variable) => {
    expect(() => readSettings(environment)).toThrow(BadSettings)
    expect(() => readSettings(environment)).toThrow(variable)
  })
})
