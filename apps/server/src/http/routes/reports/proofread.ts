import fastifyMultipart from '@fastify/multipart'
import { mostProofread, proofreadFile, proofreadText } from '@zhenzhi/contract'
import { isRefused, refuse } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { hasSecretMark } from '../../../cases/secret-mark.ts'
import type { ProofJob, Proofread } from '../../../reports/proofreading.ts'
import { receiveFile } from '../../frame/received-file.ts'
import { statusOf } from '../../status.ts'

interface ProofParts {
  proofread: Proofread
  /** What the town is called, and what it lies in. */
  placeOf: (town: number) => Promise<ProofJob['about']>
  /** What the town and its county list. */
  formulationsOf: (town: number) => Promise<NonNullable<ProofJob['formulations']>>
  /** Bytes of a file at most. */
  most: number
}

const marked = refuse('secret-mark', '文字中带有密级标志。涉密内容不能在本系统校对，请删去后再来。')

/** Any report, pasted or as a file, also of a town that does not use this: what an editor would mark. Nothing of it is kept. */
export const proofreadRoutes: FastifyPluginAsyncZod<ProofParts> = async (app, { proofread, placeOf, formulationsOf, most }) => {
  await app.register(fastifyMultipart, { limits: { files: 1, fileSize: most, fields: 0 } })

  const read = async (town: number, year: number | undefined, source: ProofJob['source']) => {
    const about = { ...await placeOf(town), ...(year === undefined ? {} : { year }) }
    const told = await proofread({ source, about, formulations: await formulationsOf(town), most: mostProofread })
    return !isRefused(told) && hasSecretMark(told.text) ? marked : told
  }

  app.post('/towns/:town/proofreading', { schema: proofreadText, config: { asks: 'report.proofread' } }, async ({ params: { town }, body: { text, year } }, reply) => {
    const told = await read(town, year, text)
    return isRefused(told) ? reply.code(statusOf[told.refusal.code]).send(told) : told
  })

  app.post('/towns/:town/proofreading/file', { schema: proofreadFile, bodyLimit: most + 100_000, config: { asks: 'report.proofread' } }, async (request, reply) => {
    const sent = await receiveFile(request, { most, tooLarge: '请只留下正文。' })
    const told = isRefused(sent) ? sent : await read(request.params.town, request.query.year, new Uint8Array(sent.bytes))
    return isRefused(told) ? reply.code(statusOf[told.refusal.code]).send(told) : told
  })
}
