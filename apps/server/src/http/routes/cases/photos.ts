import { placePhotos } from '@zhenzhi/contract'
import { isRefused, own, refuse } from '@zhenzhi/kernel'
import type { Field, FieldKind, Id, Json, Refused } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { AttachmentDesk } from '../../../attachments/attachment-desk.ts'
import type { Officer } from '../../../people/officer.ts'
import type { SeenCase } from '../../present/case-view.ts'
import { statusOf } from '../../status.ts'
import { findSeen, whoActs } from './case-parts.ts'
import type { CaseParts } from './case-parts.ts'

interface PhotoParts {
  parts: CaseParts
  files: AttachmentDesk
}

/** Photographs sorted to the record they belong to: a correction of the act that asked for them. Those it has already are not added again. */
export const photoRoute: FastifyPluginAsyncZod<PhotoParts> = async (app, { parts, files }) => {
  app.post('/cases/:id/photos', { schema: placePhotos, config: { asks: 'cases.act' } }, async ({ officer, params, body }, reply) => {
    const seen = await findSeen(parts, officer, params)
    if (isRefused(seen)) return reply.code(statusOf[seen.refusal.code]).send(seen)
    const shelf = shelfOf(seen)
    if (isRefused(shelf)) return reply.code(statusOf[shelf.refusal.code]).send(shelf)
    const sorted = await sortOut(files, { officer, seen }, body.files)
    if (isRefused(sorted)) return reply.code(statusOf[sorted.refusal.code]).send(sorted)
    if (sorted.fresh.length === 0) return { placed: 0, twice: sorted.twice }
    const taken = await parts.desk.take({
      town: seen.town, caseId: seen.id, kind: 'correct', name: 'correct', key: body.key, day: parts.now().day, reach: officer.reach,
      who: whoActs(officer, { town: seen.town, by: seen.definition.corrects, unit: seen.unit, post: body.post }),
      what: { of: shelf.act, set: { [shelf.field]: [...shelf.there, ...sorted.fresh] }, reason: `补充照片${sorted.fresh.length}张` },
    })
    if (isRefused(taken)) return reply.code(statusOf[taken.refusal.code]).send({ refusal: taken.refusal })
    parts.acted()
    return { placed: sorted.fresh.length, twice: sorted.twice }
  })
}

/** The last act that asks for files, and what it holds now. */
function shelfOf({ definition, lines, values }: SeenCase): { act: Id; field: string; there: Json[] } | Refused {
  const wanted: readonly FieldKind[] = ['files']
  for (const line of lines.toReversed()) {
    if (line.void || (line.kind !== 'open' && line.kind !== 'step')) continue
    const asked = Object.keys(own(definition.transitions, line.name)?.asks ?? {})
    const field = asked.find((name) => wanted.includes(own<Field>(definition.fields, name)?.kind ?? 'text'))
    if (field === undefined) continue
    const there = values[field]
    return { act: line.id, field, there: Array.isArray(there) ? [...there] : [] }
  }
  return refuse('unknown-field', `“${definition.title}”办过的步骤里没有放照片的地方，请打开那一件，在办理时上传。`)
}

/** Those the case has not yet, to the byte; of two alike among them the first. */
async function sortOut(files: AttachmentDesk, { officer, seen }: { officer: Officer; seen: SeenCase }, ids: readonly Id[]): Promise<{ fresh: Id[]; twice: Id[] } | Refused> {
  const open = (id: Id) => files.open({ town: seen.town, id, reach: officer.reach, original: true })
  const kept: Buffer[] = []
  const [fresh, twice]: [Id[], Id[]] = [[], []]
  for (const id of ids) {
    const file = await open(id)
    if (isRefused(file)) return file
    for (const alike of seen.files.filter(({ size, id: other }) => size === file.size && other !== id)) {
      const there = await open(alike.id)
      if (!isRefused(there)) kept.push(there.bytes)
    }
    if (seen.files.some((one) => one.id === id) || kept.some((one) => one.equals(file.bytes))) twice.push(id)
    else fresh.push(id)
    kept.push(file.bytes)
  }
  return { fresh, twice }
}
