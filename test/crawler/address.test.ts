import type { LookupAddress } from 'node:dns'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { type Lookup, lookupWithin, mayConnect } from '../../crawler/address.ts'
import { createFetch } from '../../crawler/fetch.ts'

describe('the public internet', () => {
  it.each([
    '1.1.1.1',
    '9.255.255.255',
    '100.63.255.255',
    '100.128.0.0',
    '172.32.0.1',
    '192.169.0.1',
    '223.255.255.255',
    '2606:4700::1111',
    '2a02:a000::1',
    '2001:200::1',
  ])('has %s', address => {
    expect(mayConnect(address, 'public')).toBe(true)
  })

  it.each([
    ['this machine', '127.0.0.1'],
    ['this machine elsewhere', '127.255.0.9'],
    ['unspecified', '0.0.0.0'],
    ['this network', '0.1.2.3'],
    ['private', '10.1.2.3'],
    ['private', '172.16.0.1'],
    ['private', '172.31.255.255'],
    ['private', '192.168.1.1'],
    ['carrier-grade NAT', '100.64.0.1'],
    ['link-local, metadata', '169.254.169.254'],
    ['metadata', '168.63.129.16'],
    ['metadata', '100.100.100.200'],
    ['metadata', '192.0.0.192'],
    ['documentation', '192.0.2.1'],
    ['documentation', '198.51.100.1'],
    ['documentation', '203.0.113.1'],
    ['benchmarking', '198.19.0.1'],
    ['6to4 relay', '192.88.99.1'],
    ['multicast', '224.0.0.1'],
    ['reserved', '240.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['this machine', '::1'],
    ['unspecified', '::'],
    ['mapped private', '::ffff:10.0.0.1'],
    ['mapped this machine', '::ffff:7f00:1'],
    ['mapped, written in full', '0:0:0:0:0:ffff:7f00:1'],
    ['mapped public', '::ffff:1.1.1.1'],
    ['compatible', '::7f00:1'],
    ['NAT64', '64:ff9b::7f00:1'],
    ['NAT64 of one network', '64:ff9b:1::1'],
    ['6to4 of a private address', '2002:a00:1::1'],
    ['Teredo', '2001::1'],
    ['unique-local', 'fc00::1'],
    ['unique-local, metadata', 'fd00:ec2::254'],
    ['link-local', 'fe80::1'],
    ['link-local with a zone', 'fe80::1%lo'],
    ['site-local', 'fec0::1'],
    ['multicast', 'ff02::1'],
    ['documentation', '2001:db8::1'],
    ['documentation', '3fff::1'],
    ['discard', '100::1'],
    ['a name', 'localhost'],
    ['nothing', ''],
    ['octal', '0177.0.0.1'],
  ])('has no %s: %s', (_, address) => {
    expect(mayConnect(address, 'public')).toBe(false)
  })
})

it('an invented source stands on loopback and nowhere else', () => {
  expect(['127.0.0.1', '127.9.9.9', '::1'].filter(address => !mayConnect(address, 'loopback'))).toEqual([])
  const others = ['1.1.1.1', '10.0.0.1', '0.0.0.0', '::', '::ffff:127.0.0.1', '2606:4700::1111']
  expect(others.filter(address => mayConnect(address, 'loopback'))).toEqual([])
})

describe('a lookup', () => {
  const answering =
    (...answers: string[][]): Lookup =>
    (_hostname, _options, done) =>
      done(
        null,
        (answers.shift() ?? []).map(
          (address): LookupAddress => ({
            address,
            family: address.includes(':') ? 6 : 4,
          }),
        ),
      )
  const ask = (lookup: ReturnType<typeof lookupWithin>, all: boolean) =>
    new Promise<unknown>((resolve, reject) =>
      lookup('bord.example', { all }, (error, found) => (error === null ? resolve(found) : reject(error))),
    )

  it('leaves out what may not be connected to', async () => {
    const lookup = lookupWithin('public', answering(['10.0.0.1', '1.1.1.1', '::1', '2606:4700::1111']))
    expect(await ask(lookup, true)).toEqual([
      { address: '1.1.1.1', family: 4 },
      { address: '2606:4700::1111', family: 6 },
    ])
  })

  it('gives one address to who asks for one', async () => {
    expect(await ask(lookupWithin('public', answering(['::1', '1.1.1.1'])), false)).toBe('1.1.1.1')
  })

  it.each([[['10.0.0.1']], [['169.254.169.254', '::1']], [[]]])('refuses %j', async addresses => {
    await expect(ask(lookupWithin('public', answering(addresses)), true)).rejects.toThrow(
      'may not be connected',
    )
  })
})

describe('a fetcher', () => {
  const freely = { allows: () => true, turn: () => Promise.resolve() }
  const listening = async () => {
    const seen = { connections: 0 }
    const server = createServer((_, response) => response.setHeader('connection', 'close').end('dag'))
    server.on('connection', () => seen.connections++)
    server.listen(0, '127.0.0.1')
    await new Promise(resolve => server.once('listening', resolve))
    return { server, seen, port: (server.address() as AddressInfo).port }
  }

  it('connects to the address it looked up, however the name changes', async () => {
    const { server, seen, port } = await listening()
    const answers = ['127.0.0.1', '10.0.0.1', '127.0.0.1']
    let lookups = 0
    const lookup: Lookup = (_hostname, _options, done) =>
      done(null, [{ address: answers[lookups++] ?? '', family: 4 }])
    const home = `http://bord.example:${port}/`
    const { fetch, close } = createFetch({ home, demo: true }, 'inbeeld/1', { lookup })
    expect((await fetch(home, {}, freely)).address).toBe(`127.0.0.1:${port}`)
    await expect(fetch(home, {}, freely)).rejects.toThrow('may not be connected')
    expect((await fetch(home, {}, freely)).status).toBe(200)
    expect({ lookups, ...seen }).toEqual({ lookups: 3, connections: 2 })
    await close()
    server.close()
  })

  it.each(['127.0.0.1', 'localhost', '[::1]', '2130706433', '127.1'])(
    'of a real source does not reach this machine as %s',
    async host => {
      const { server, seen, port } = await listening()
      const home = `http://${host}:${port}/`
      const { fetch, close } = createFetch({ home, demo: false }, 'inbeeld/1')
      await expect(fetch(home, {}, freely)).rejects.toThrow('may not be connected')
      expect(seen.connections).toBe(0)
      await close()
      server.close()
    },
  )

  it.each(['http://10.0.0.1/', 'http://[fd00::1]/', 'http://1.1.1.1/', 'http://169.254.169.254/'])(
    'of an invented source does not reach %s',
    async home => {
      const { fetch, close } = createFetch({ home, demo: true }, 'inbeeld/1')
      await expect(fetch(home, {}, freely)).rejects.toThrow('may not be connected')
      await close()
    },
  )
})
