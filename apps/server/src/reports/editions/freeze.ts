import { refuse } from '@zhenzhi/kernel'
import type { Refused } from '@zhenzhi/kernel'
import type { EditionOfReport, FilledReport } from '@zhenzhi/reporting'
import { inTowns } from '../../store/in-towns.ts'
import { addEdition, findEdition } from '../../store/reports/editions.ts'
import { hashOf } from '../../store/reports/step-hash.ts'
import { contentOf, jsonOf } from './edition-content.ts'
import type { EditionDesk, EditionDeskParts } from './edition-parts.ts'
import { drawUp } from './draw-up.ts'

/** Whoever comes too late this often in one moment had better look again. */
const mostTries = 5

/** An edition as it reads now, kept for ever under the next number; the same content again is the edition that is there. */
export async function freezeEdition(parts: EditionDeskParts, asked: Parameters<EditionDesk['freeze']>[0]): Promise<{ number: number; hash: string } | Refused> {
  const { kind, cutoff, by } = asked
  const drawn = await drawUp(parts, asked)
  if ('refusal' in drawn) return drawn
  const edition = kind === 'upward' ? drawn.upward : drawn.open
  const refused = kind === 'public' ? refusePublic(edition.report, asked) : undefined
  if (refused !== undefined) return refused
  const printed = edition.report.figures.map(({ id }) => id)
  const proofs = kind === 'public' ? await parts.prove({ town: asked.town, ...drawn.period, figures: printed }) : new Map<string, never>()
  const content = jsonOf(contentOf({ town: drawn.town, edition, figures: drawn.read, proofs }))
  const made = { kind, draftVersion: drawn.version, cutoff, content, hash: hashOf(content), account: by, moment: parts.now().moment }
  return inTowns(parts.app, [asked.town], async (tx) => {
    for (let tries = 0; tries < mostTries; tries += 1) {
      // The last number first: what somebody keeps after that has a number that is taken, or is found.
      const last = await findEdition(tx, asked, 'last')
      const same = await findEdition(tx, asked, { last: kind })
      if (same?.hash === made.hash) return { number: same.number, hash: same.hash }
      const number = (last?.number ?? 0) + 1
      if (await addEdition(tx, asked, { ...made, number })) return { number, hash: made.hash }
    }
    return refuse('busy', '好几个人同时在给这份报告定稿，请过一会儿再试。')
  })
}

/** A page that everybody reads bears the town, the year and the day it was signed. */
function refusePublic({ title, date, facts }: FilledReport, { year }: { year: number; kind: EditionOfReport }): Refused | undefined {
  const said = title.join('')
  if (!said.includes(String(year)) || !said.includes(facts.town)) return refuse('field-wrong', `公开版的标题要写明“${facts.town}”和“${year}年”，现在写的是“${said}”。请先改标题。`, 'title')
  return date === null ? refuse('field-missing', '公开版要有成文日期。请先在“报送版和公开版”页面填写成文日期。', 'signedOn') : undefined
}
