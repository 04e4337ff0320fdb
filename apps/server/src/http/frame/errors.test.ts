import { Readable } from 'node:stream'
import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { addErrors } from './errors.ts'

test.each([
  ['a database whose disk is full', { code: '53100' }, '磁盘满了'], ['a disk that is full beside it', { code: 'ENOSPC' }, '磁盘满了'],
  ['a statement that took too long', { code: '57014' }, '系统正忙'], ['a database that only reads', { code: '25006' }, '系统正忙'],
])('%s is said in words, with nothing of the inside', async (_, more, says) => {
  const app = Fastify()
  addErrors(app)
  app.post('/', { config: { asks: 'anyone' } }, async () => {
    throw Object.assign(new Error('could not extend file "base/16384/2610"'), more)
  })
  const reply = await app.inject({ method: 'POST', url: '/' })
  await app.close()

  expect([reply.statusCode, reply.headers['retry-after'], reply.json<{ refusal: { code: string; says: string } }>().refusal]).toEqual([503, '1', { code: 'busy', says: expect.stringContaining(says) }])
  expect(reply.body).not.toContain('base/')
})

test('a file that breaks off before its first byte is a fault in words, and no file', async () => {
  const app = Fastify()
  addErrors(app)
  app.get('/', { config: { asks: 'anyone' } }, async (_, reply) => {
    const broken = new Readable({ read() { this.destroy(Object.assign(new Error('too long'), { code: '57014' })) } })
    return reply.header('content-disposition', 'attachment').type('application/zip').send(broken)
  })
  const reply = await app.inject('/')
  await app.close()

  expect([reply.statusCode, reply.headers['content-disposition'], reply.json<{ refusal: { code: string } }>().refusal.code]).toEqual([503, undefined, 'busy'])
})
