import { owedParts } from '../outline.ts'
import type { PartNumber } from '../outline.ts'
import type { CountyCheck } from './county-check.ts'
import { findLeaders } from './find-leaders.ts'
import { saidIn, sentencesIn } from './report-read.ts'
import type { ReportRead } from './report-read.ts'

/** The four owed parts, both leaders in the third, causes in the second, the year to come in the fourth. The fifth part is optional. */
export function lookOver(report: ReportRead): CountyCheck[] {
  return [findParts(report), findLeaders(report), findCauses(report), findNextYear(report)]
}

function bodyOf({ paragraphs }: ReportRead, part: PartNumber): string[] {
  return paragraphs.filter((one) => one.part === part && one.level === 0).map(saidIn).filter((text) => text !== '')
}

function findParts(report: ReportRead): CountyCheck {
  const missing = owedParts.filter(({ part }) => bodyOf(report, part).length === 0).map(({ title }) => `“${title}”`)
  return { id: 'parts', holds: missing.length === 0, says: missing.length === 0 ? '应有的四个部分都有内容。' : `没有内容的部分：${missing.join('、')}。`, quotes: [] }
}

const cause = /原因|由于|因为|根源|归根|究其|症结|在于|导致|造成|所致|致使/
const causesNamed = /原因/
const besideShortcomings = /[和及与、](?:其|产生|存在|形成)?的?(?:主要)?原因/

/** A cause is said in a sentence of its own, or under a heading that is about causes alone: the part's own title names both. */
function findCauses({ paragraphs }: ReportRead): CountyCheck {
  const quotes: string[] = []
  let under = ''
  for (const paragraph of paragraphs.filter(({ part }) => part === 2)) {
    const said = saidIn(paragraph)
    if (paragraph.level > 0) under = said
    else if (causesNamed.test(under) && !besideShortcomings.test(under)) quotes.push(...sentencesIn(said))
    else quotes.push(...sentencesIn(said).filter((one) => cause.test(one)))
  }
  const holds = quotes.length > 0
  return { id: 'causes', holds, says: holds ? `写到原因的有 ${quotes.length} 句。` : '第二部分只写了不足，没有写原因。', quotes: quotes.slice(0, 3) }
}

/** By its number; “明年” alone leaves open of which year the report speaks. */
function findNextYear(report: ReportRead): CountyCheck {
  const year = report.facts.year + 1
  const body = bodyOf(report, 4)
  const told = report.paragraphs.filter(({ part }) => part === 4).map(saidIn)
  const quotes = told.flatMap(sentencesIn).filter((one) => new RegExp(`(?<!\\d)${year}(?!\\d)`).test(one)).slice(0, 2)
  if (body.length === 0) return { id: 'next-year', holds: false, says: '第四部分没有内容。', quotes: [] }
  if (quotes.length > 0) return { id: 'next-year', holds: true, says: `第四部分写明了${year}年。`, quotes }
  const vague = /明年|下一年|下年度|来年/.test(told.join(''))
  return { id: 'next-year', holds: false, says: vague ? `第四部分只写“明年”或“下一年”，没有写明${year}年。` : `第四部分没有写明${year}年。`, quotes: [] }
}
