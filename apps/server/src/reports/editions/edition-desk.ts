import { isRefused, refuse } from '@zhenzhi/kernel'
import type { Refused } from '@zhenzhi/kernel'
import { reportText } from '@zhenzhi/reporting'
import { reportDocx } from '../../outside/document/report-docx.ts'
import { reportHtml } from '../../outside/document/report-html.ts'
import type { Tx } from '../../store/in-towns.ts'
import { inTowns } from '../../store/in-towns.ts'
import { accountNames } from '../../store/names/find-names.ts'
import { findEdition, listEditions } from '../../store/reports/editions.ts'
import { drawUp } from './draw-up.ts'
import { contentOf } from './edition-content.ts'
import type { EditionContent, EditionDesk, EditionDeskParts, EditionFile, EditionRead, EditionWanted } from './edition-parts.ts'
import { freezeEdition } from './freeze.ts'
import { nameOfEdition } from './letter-name.ts'

const noneSuch = refuse('not-found', '没有这一版，请从列表中选一版。')
const withoutOffice = refuse('not-found', '这台服务器没有安装 LibreOffice，不能直接生成 PDF。请下载 Word 文档，用 WPS 或 Word 另存为 PDF。')

/** The two editions of a yearly report: as they would be printed, as they were, and as files. */
export function makeEditionDesk(parts: EditionDeskParts): EditionDesk {
  const { app, toPdf } = parts
  const read: EditionDesk['read'] = ({ number, ...of }) => inTowns(app, [of.town], async (tx) => {
    const kept = await findEdition(tx, of, { number })
    // What freezing wrote: nothing else writes this table.
    return kept === undefined ? undefined : { ...(await named(tx, [kept]))[0] ?? { ...kept, name: '' }, content: kept.content as EditionContent } satisfies EditionRead
  })
  const made = async (wanted: EditionWanted, make: (content: EditionContent) => Promise<Buffer | undefined>): Promise<EditionFile | Refused> => {
    const content = await wantedContent(parts, read, wanted)
    if (isRefused(content)) return content
    const bytes = await make(content)
    const { kind, town } = content
    return bytes === undefined ? withoutOffice : { bytes, name: nameOfEdition({ town: town.name, year: wanted.year, kind, ...('number' in wanted ? { number: wanted.number } : {}) }) }
  }
  const docx = ({ letter, town }: EditionContent) => reportDocx(letter, { demo: town.demo })
  return {
    read,
    preview: (asked) => drawUp(parts, asked),
    freeze: (asked) => freezeEdition(parts, asked),
    list: (of) => inTowns(app, [of.town], async (tx) => named(tx, await listEditions(tx, of))),
    docx: (wanted) => made(wanted, docx),
    pdf: (wanted) => made(wanted, async (content) => toPdf(await docx(content))),
    text: (wanted) => made(wanted, async ({ letter, town }) => Buffer.from(`${town.demo ? '【演示数据】\n' : ''}${reportText(letter)}`)),
    html: (wanted) => made(wanted, async ({ letter, town }) => Buffer.from(reportHtml(letter, { demo: town.demo }))),
  }
}

async function wantedContent(parts: EditionDeskParts, read: EditionDesk['read'], wanted: EditionWanted): Promise<EditionContent | Refused> {
  if ('number' in wanted) return (await read(wanted))?.content ?? noneSuch
  const drawn = await drawUp(parts, wanted)
  return isRefused(drawn) ? drawn : contentOf({ town: drawn.town, edition: wanted.kind === 'upward' ? drawn.upward : drawn.open, figures: drawn.read, proofs: new Map() })
}

async function named<E extends { account: string }>(tx: Tx, editions: readonly E[]): Promise<(E & { name: string })[]> {
  const names = await accountNames(tx, [...new Set(editions.map(({ account }) => account))])
  return editions.map((edition) => ({ ...edition, name: names[edition.account] ?? '' }))
}
