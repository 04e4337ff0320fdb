import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { isRefused } from '@zhenzhi/kernel'
import type { Moment, PaperStanding, Refused } from '@zhenzhi/kernel'
import { printDay } from '@zhenzhi/reporting'
import { dossierDocx } from '../outside/document/dossier/dossier-docx.ts'
import type { Dossier, DossierPart } from '../outside/document/dossier/dossier-docx.ts'
import { imageSize } from '../outside/document/dossier/image-size.ts'
import type { Pool } from '../store/connection.ts'
import { inTowns } from '../store/in-towns.ts'
import { dossierPrints, keepPrint } from '../store/papers/dossier-prints.ts'
import type { DossierAsked, DossierDelivery, DossierFile } from './dossier-asked.ts'
import type { DossierPrint } from '../store/papers/dossier-prints.ts'
import { missingIn } from './dossier-list.ts'
import { dossierZip } from './dossier-zip.ts'
import type { MadePaper, PaperDesk } from './paper-desk.ts'
import type { CaseSaid } from './values-of.ts'

export interface DossierMade {
  docx: Buffer
  nth: number
  title: string
}

export interface DossierDesk {
  prints: (of: Pick<DossierAsked, 'town' | 'caseId'>) => Promise<readonly DossierPrint[]>
  docx: (asked: DossierAsked) => Promise<DossierMade | Refused>
  /** Streamed: the dossier, each paper, each file as it is shown. */
  zip: (asked: DossierAsked) => Promise<{ stream: Readable; made: DossierMade } | Refused>
}

/** Pictures printed with the dossier, in bytes all together; what is beyond comes with the archive only. */
const mostPictured = 40_000_000

export function makeDossierDesk(parts: { app: Pool; now: () => { moment: Moment }; papers: PaperDesk }): DossierDesk {
  return {
    prints: ({ town, caseId }) => inTowns(parts.app, [town], (tx) => dossierPrints(tx, town, caseId)),
    docx: async (asked) => {
      const papers = await papersOf(parts.papers, asked)
      return isRefused(papers) ? papers : bind(parts, asked, papers)
    },
    zip: async (asked) => {
      const papers = await papersOf(parts.papers, asked)
      if (isRefused(papers)) return papers
      const made = await bind(parts, asked, papers)
      return { made, stream: dossierZip(asked, { dossier: made.docx, papers: [...papers.values()] }) }
    },
  }
}

type Papers = ReadonlyMap<string, MadePaper>

/** In the order in which the definition lists them. */
async function papersOf(desk: PaperDesk, asked: DossierAsked): Promise<Papers | Refused> {
  const made = new Map<string, MadePaper>()
  for (const paper of Object.keys(asked.said.definition.papers).filter((name) => asked.papers.some((one) => one.paper === name))) {
    const one = await desk.make({ ...asked, paper })
    if (isRefused(one)) return one
    made.set(paper, one)
  }
  return made
}

/** The same content is bound under the same number and day, to the byte; other content says that it corrects what was bound before. */
async function bind({ app, now }: { app: Pool; now: () => { moment: Moment } }, asked: DossierAsked, papers: Papers): Promise<DossierMade> {
  const { town, caseId, account } = asked
  const title = `${asked.said.definition.title}卷宗`
  const plain: Dossier = { title, cover: coverOf(asked), missing: missingIn(asked.said.definition, asked.papers), demo: asked.demo, parts: await partsOf(asked, papers) }
  const digest = createHash('sha256').update(dossierDocx(plain)).digest('hex')
  const prints = await inTowns(app, [town], (tx) => keepPrint(tx, { town, caseId, digest, account, moment: now().moment }))
  const [first, last] = [prints[0], prints.at(-1)]
  if (first === undefined || last === undefined) throw new Error(`the print of the dossier of case ${caseId} was not kept`)
  const on = (print: DossierPrint) => printDay(print.moment.slice(0, 10))
  const bound = last.nth === 1 ? on(last) : `${on(last)}（第${last.nth}次，更正：与${on(first)}第1次装订的内容不同，以本次为准）`
  return { title, nth: last.nth, docx: dossierDocx({ ...plain, cover: [...plain.cover, { label: '装订日期', value: bound }] }) }
}

function coverOf({ said, heading, opened, ended, caseId }: DossierAsked): Dossier['cover'] {
  return [
    { label: '单　位', value: said.town }, { label: '卷　号', value: `${said.definition.title} ${opened.slice(0, 4)}年 ${caseId.slice(-8)}` }, { label: '案　由', value: heading },
    { label: '起止日期', value: `${printDay(opened)}${ended === null ? '起，尚未办结' : `至${printDay(ended)}`}` },
  ]
}

async function partsOf(asked: DossierAsked, papers: Papers): Promise<DossierPart[]> {
  const parts: DossierPart[] = []
  for (const [name, made] of papers) {
    const standing = asked.papers.find((one) => one.paper === name)
    parts.push({ as: 'paper', title: made.title, day: standing?.signed ?? standing?.issued ?? '', note: standing?.signed === null ? '未登记签署' : '', docx: made.docx })
    for (const delivery of asked.deliveries.filter(({ paper }) => paper === name)) parts.push(slipOf(delivery, standing))
  }
  let left = mostPictured
  for (const file of asked.files) {
    const part = await pictureOf(asked, file, left)
    if (part.as === 'picture') left -= file.size
    parts.push(part)
  }
  return [...parts, timelineOf(asked.said)]
}

function slipOf({ title, rows }: DossierDelivery, standing: PaperStanding | undefined): DossierPart {
  const served = standing?.served ?? null
  return {
    as: 'table', title: `《${title}》送达情况`, day: served ?? '', note: served === null ? '尚未送达' : `送达日 ${served}`,
    heads: ['日期', '方式', '结果', '签收人', '见证人', '凭证和说明'], widths: [1500, 1700, 1300, 1300, 1300, 1700], rows,
  }
}

async function pictureOf({ openFile }: DossierAsked, { id, name, mediaType, size, title, day }: DossierFile, left: number): Promise<DossierPart> {
  const note = `${name}（${(size / 1_000_000).toFixed(1)} MB）`
  const other = { as: 'note', title, day, note: `原件另附：${note}，见卷宗压缩包。` } as const
  if (!mediaType.startsWith('image/') || size > left) return other
  const opened = await openFile(id)
  const look = isRefused(opened) ? undefined : imageSize(opened.bytes)
  return isRefused(opened) || look === undefined ? other : { as: 'picture', title, day, note, bytes: opened.bytes, ...look }
}

function timelineOf({ timeline }: CaseSaid): DossierPart {
  return {
    as: 'table', title: '办理经过', day: '', note: '', heads: ['日期', '办理事项', '经办人', '说明'], widths: [1600, 2200, 1500, 3500],
    rows: timeline.map(({ day, title, who, note }) => [day, title, who, note]),
  }
}
