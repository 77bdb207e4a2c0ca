import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { serveDashboard } from '../../dashboard/serve.ts'

it('serves until closed, and names a port that is taken', async () => {
  const app = new Hono().get('/', c => c.text('hier'))
  const first = await serveDashboard(app as never, { host: '127.0.0.1', port: 0 })
  expect(await (await fetch(first.address)).text()).toBe('hier')
  const port = Number(new URL(first.address).port)
  await expect(serveDashboard(app as never, { host: '127.0.0.1', port })).rejects.toThrow(
    `Port ${port} is in use`,
  )
  await first.close()
  await expect(fetch(first.address)).rejects.toThrow()
})
