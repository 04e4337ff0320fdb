import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import { refuse } from '@zhenzhi/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { makeNonce, policyWith } from './headers.ts'
import { html } from './html.ts'

const absent = html`<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>镇治</title></head><body>
<p>服务已经启动，但界面还没有生成。请在安装目录里运行 npm run build，再刷新本页。</p>
<p lang="en">The server is running, but the console has not been built. Run npm run build in the installation folder, then reload.</p>
</body></html>`.html

/** The console: its files, and its one page for every address that is a screen of it. Files named by their content are kept for a year. */
export async function addConsoleFiles(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, { serve: false, cacheControl: false })

  app.get<{ Params: { '*': string } }>('/*', { schema: { hide: true }, config: { asks: 'anyone', light: true } }, async (request, reply) => {
    const path = request.params['*']
    if (path === 'api' || path.startsWith('api/')) return answerNothing(reply)
    if (!/\.[a-z0-9]+$/i.test(path)) return sendPage(reply, folder)
    reply.header('cache-control', path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
    return reply.sendFile(path, folder)
  })
}

/** Where the built page has the number of its load; see apps/console/vite.config.ts. */
const placeOfNonce = '@nonce@'

async function sendPage(reply: FastifyReply, folder: string): Promise<FastifyReply> {
  const page = await readFile(join(folder, 'index.html'), 'utf8').catch(absentPage)
  if (page === undefined) return reply.code(503).type('text/html; charset=utf-8').send(absent)
  const nonce = makeNonce()
  // Kept nowhere: two loads with one number would be as good as none.
  return reply.headers({ 'content-security-policy': policyWith(nonce), 'cache-control': 'no-store' }).type('text/html; charset=utf-8').send(page.replaceAll(placeOfNonce, nonce))
}

function absentPage(fault: NodeJS.ErrnoException): undefined {
  if (fault.code !== 'ENOENT') throw fault
}

/** An address that leads nowhere. */
export function answerNothing(reply: FastifyReply): FastifyReply {
  return reply.code(404).header('cache-control', 'no-store').send(refuse('not-found', '没有这个地址，请从首页重新打开。'))
}
