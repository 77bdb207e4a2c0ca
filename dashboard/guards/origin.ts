import type { MiddlewareHandler } from 'hono'
import type { Visitor } from '../visitor.ts'

const address = /^[0-9a-f.:]{2,45}$/i

/**
 * Where a request comes from. A proxy on this machine tells for whom it asks; anybody else's word for it is not taken.
 */
export const whereFrom: MiddlewareHandler<Visitor> = async (c, next) => {
  const socket = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming
    ?.socket
  const peer = socket?.remoteAddress ?? ''
  // The last address is the one that our own proxy added.
  const told = c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim() ?? ''
  const ours = /^(::ffff:)?127\.|^::1$/.test(peer)
  c.set('origin', ours && address.test(told) ? told : address.test(peer) ? peer : 'unknown')
  await next()
}
