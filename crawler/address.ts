import { type LookupAddress, lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { buildConnector } from 'undici'

/** Which addresses a source may stand at: the public internet, or for an invented one this machine alone. */
export type Reach = 'public' | 'loopback'

/** Resolves a name to all its addresses, as `dns.lookup` does with `all`. */
export type Lookup = (
  hostname: string,
  options: { all: true },
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

export const systemLookup: Lookup = lookup

/** The site stands, or now claims to stand, where it may not. */
export class AddressRefused extends Error {
  override name = 'AddressRefused'
}

const loopback = listOf('ipv4', ['127.0.0.0/8'])
loopback.addAddress('::1', 'ipv6')

// IANA's special-purpose registries, and what clouds use for the metadata of a machine outside them.
const notPublic4 = listOf('ipv4', [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '168.63.129.16/32',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
])
// Only global unicast is public in IPv6, so that mapped, NAT64, unique-local, link-local and multicast fall outside.
const global6 = listOf('ipv6', ['2000::/3'])
// Within it: protocol assignments with Teredo, documentation, 6to4 (which carries an IPv4 address), 6bone.
const notPublic6 = listOf('ipv6', ['2001::/23', '2001:db8::/32', '2002::/16', '3ffe::/16', '3fff::/20'])

export function mayConnect(address: string, reach: Reach): boolean {
  const family = isIP(address)
  if (family === 0) return false
  // Node reads a mapped address as the IPv4 one inside it; to us it is IPv6, and refused.
  if (/^::ffff:/i.test(address)) return false
  const type = family === 4 ? 'ipv4' : 'ipv6'
  if (reach === 'loopback') return loopback.check(address, type)
  return family === 4
    ? !notPublic4.check(address, type)
    : global6.check(address, type) && !notPublic6.check(address, type)
}

/** Makes connections, each to the very address that was looked up and found allowed: no name is resolved twice. */
export type Connect = buildConnector.connector

export function createConnect(reach: Reach, lookup: Lookup, timeout: number): Connect {
  const connector = buildConnector({ timeout, allowH2: false, lookup: lookupWithin(reach, lookup) })
  return (host, done) => {
    // An address written as such is never looked up.
    if (isIP(host.hostname) !== 0 && !mayConnect(host.hostname, reach)) return done(refused(), null)
    connector(host, (error, socket) => {
      if (error !== null) return done(error, null)
      if (mayConnect(socket.remoteAddress ?? '', reach)) return done(null, socket)
      socket.destroy()
      done(refused(), null)
    })
  }
}

/** A lookup that gives a socket allowed addresses only. */
export function lookupWithin(reach: Reach, lookup: Lookup): LookupFunction {
  return (hostname, { all }, done) =>
    lookup(hostname, { all: true }, (error, addresses) => {
      if (error !== null) return done(error, [])
      const [first, ...others] = addresses.filter(({ address }) => mayConnect(address, reach))
      if (first === undefined) return done(refused(), [])
      if (all) done(null, [first, ...others])
      else done(null, first.address, first.family)
    })
}

function refused(): AddressRefused {
  return new AddressRefused('the site stands at an address that may not be connected to')
}

function listOf(type: 'ipv4' | 'ipv6', ranges: string[]): BlockList {
  const list = new BlockList()
  for (const range of ranges) {
    const [net = '', prefix] = range.split('/')
    list.addSubnet(net, Number(prefix), type)
  }
  return list
}
