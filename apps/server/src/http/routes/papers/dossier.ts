import { getDossier, getDossierFile } from '@zhenzhi/contract'
import { isRefused, refuse } from '@zhenzhi/kernel'
import type { Id, Refused } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { AttachmentDesk } from '../../../attachments/attachment-desk.ts'
import { accountsIn } from '../../../cases/case-names.ts'
import type { DossierAsked } from '../../../papers/dossier-asked.ts'
import type { DossierDesk } from '../../../papers/dossier-desk.ts'
import { missingIn } from '../../../papers/dossier-list.ts'
import type { Officer } from '../../../people/officer.ts'
import { dossierOf } from '../../present/dossier-of.ts'
import { statusOf } from '../../status.ts'
import { findSeen } from '../cases/case-parts.ts'
import type { CaseParts } from '../cases/case-parts.ts'

const types = { docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', zip: 'application/zip', pdf: 'application/pdf' } as const

export interface DossierRouteParts {
  parts: CaseParts
  dossiers: DossierDesk
  files: AttachmentDesk
  /** Undefined where nothing on this machine makes a PDF. */
  toPdf: (docx: Buffer) => Promise<Buffer | undefined>
}

/** The dossier of a case: what is in it, what is wanting, and the whole of it to print. It carries everything in full, so taking it is logged. */
export const dossierRoutes: FastifyPluginAsyncZod<DossierRouteParts> = async (app, { parts, dossiers, files, toPdf }) => {
  app.get('/cases/:id/dossier', { schema: getDossier, config: { asks: 'cases.act' } }, async ({ officer, params }, reply) => {
    const asked = await askedBy({ parts, files }, officer, params.id)
    if (isRefused(asked)) return reply.code(statusOf[asked.refusal.code]).send(asked)
    const prints = await dossiers.prints(asked)
    return {
      papers: asked.papers.map(({ paper }) => asked.said.definition.papers[paper]?.title ?? paper), files: asked.files.length, bytes: asked.files.reduce((sum, { size }) => sum + size, 0),
      missing: missingIn(asked.said.definition, asked.papers), prints: prints.map(({ nth, moment }) => ({ nth, moment })),
    }
  })

  app.get('/cases/:id/dossier/file', { schema: getDossierFile, config: { asks: 'cases.act' } }, async ({ officer, params, query }, reply) => {
    const asked = await askedBy({ parts, files }, officer, params.id)
    if (isRefused(asked)) return reply.code(statusOf[asked.refusal.code]).send(asked)
    const bound = query.as === 'zip' ? await dossiers.zip(asked) : await dossiers.docx(asked)
    if (isRefused(bound)) return reply.code(statusOf[bound.refusal.code]).send(bound)
    const made = 'stream' in bound ? bound.made : bound
    const post = officer.reach.posts.find((one) => one.town === asked.town)?.post ?? ''
    await parts.people.audit({ town: asked.town, account: officer.account, post, verb: 'dossier', subjectKind: 'case', subject: asked.caseId, detail: { as: query.as, nth: made.nth } })
    const body = 'stream' in bound ? bound.stream : query.as === 'pdf' ? await toPdf(bound.docx) : bound.docx
    if (body === undefined) return reply.code(statusOf['not-found']).send(refuse('not-found', '这台服务器不能生成 PDF，请下载文档打印。'))
    return reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${made.title}.${query.as}`)}`)
      .header('cache-control', 'private, no-store').type(types[query.as]).send(body)
  })
}

async function askedBy({ parts, files }: Pick<DossierRouteParts, 'parts' | 'files'>, officer: Officer, id: Id): Promise<DossierAsked | Refused> {
  const seen = await findSeen(parts, officer, { id, reveal: true })
  if (isRefused(seen)) return seen
  if (seen.deleted) return refuse('deleted', '这一件的内容已按规定删除，不能再装订卷宗。')
  if (seen.masked.length > 0) return refuse('not-your-post', '卷宗里有您的岗位不能看的个人信息，请有权限的同事装订。')
  const page = await parts.names.forCase({ town: seen.town, caseId: seen.id, accounts: [...accountsIn(seen.lines), ...seen.officers] })
  return { ...dossierOf(seen, page), account: officer.account, openFile: (file) => files.open({ town: seen.town, id: file, reach: officer.reach }) }
}
