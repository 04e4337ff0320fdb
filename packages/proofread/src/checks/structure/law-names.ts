import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { documentTitlesOf, type DocumentTitle } from '../../text/document-titles.ts'
import { meantLaw, type Meant } from '../../text/near-law.ts'
import { partOf, placed } from '../../text/placed.ts'
import { readReport } from '../../text/report.ts'
import type { Text } from '../../text/text.ts'
import { ended } from '../../words/ended-laws.ts'
import { lastKnownStart, planSpans } from '../../words/plan-spans.ts'

const check = 'law-names'
/** Laws made later are not in the table, so of reports of later years nothing is said of a name that is like none. */
const lastYearOfTable = 2025
/** Words before a title that make it the town’s or county’s own paper, or one still to come. */
const own = /(?:制定|制订|出台|印发|起草|修订|完善|建立|健全|拟定|本级|我[镇乡县市省区]|[镇乡县市省区]里?的?|草案)[了出]?[^。；]{0,6}$/u

/** A national law misnamed, one that no longer held in the year of the report, a national plan with years that are not its own. */
export const lawNames: Check = (text, about) => {
  const { year } = readReport(text, about)
  return documentTitlesOf(text).flatMap((title) => [...misnamed(text, title, year), ...superseded(title, year), ...wrongSpan(title)])
}

function misnamed({ whole }: Text, title: DocumentTitle, year: number | null): Finding[] {
  const name = bare(title.name)
  const ofState = /^(?:中华人民共和国|中国共产党)/u.test(title.name)
  const meant = meantLaw(name, ofState)
  if (meant === null || (meant.why === 'unknown' && meant.certainty === 'B' && (year === null || year > lastYearOfTable))) return []
  if (meant.certainty === 'B' && own.test(whole.slice(Math.max(0, title.start - 14), title.start))) return []
  return [{ check, certainty: meant.certainty, ...placed(within(title, name)), message: messageOf(name, meant), suggestion: meant.law }]
}

function messageOf(name: string, { law, why }: Meant): string {
  if (why === 'unknown' || law === null) return `没有查到名为《${name}》的法律，请核对名称。`
  return why === 'kind' ? `《${name}》的名称请核对：国家层面的是《${law}》。` : `没有查到名为《${name}》的法律法规或文件，应当是《${law}》。`
}

function superseded(title: DocumentTitle, year: number | null): Finding[] {
  const name = bare(title.name)
  const law = Object.hasOwn(ended, name) ? ended[name] : undefined
  if (law === undefined || year === null || year < law.from) return []
  return [{ check, certainty: 'B', ...placed(within(title, name)), message: `《${name}》在${year}年已不再施行或不是正式名称，现为《${law.now}》。`, suggestion: law.now }]
}

function wrongSpan(title: DocumentTitle): Finding[] {
  const found = /(20\d\d)\s*年?\s*[—–\-~～至]{1,2}\s*(20\d\d)/u.exec(title.name)
  const spans = Object.hasOwn(planSpans, bare(title.name)) ? planSpans[bare(title.name)] ?? [] : []
  if (!found || spans.length === 0 || Number(found[1]) >= lastKnownStart || spans.includes(`${found[1]}-${found[2]}`)) return []
  const right = spans.find((span) => span.includes(found[1] ?? '')) ?? spans.find((span) => span.includes(found[2] ?? ''))
  const message = `《${bare(title.name)}》的年限写错了，应当是${spans.map((span) => `${span.replace('-', '—')}年`).join('或')}。`
  return [{ check, certainty: 'B', ...placed(within(title, found[0])), message, suggestion: right?.replace('-', '—') ?? null }]
}

/** Without 中华人民共和国, who issued it, and what stands in brackets. */
function bare(name: string): string {
  return name.replace(/^(?:中华人民共和国|中国共产党)/u, '').replace(/^(?:中共中央|中央|国务院|最高人民|司法部|财政部|民政部|农业农村部|公安部|国家)[^“”]{0,30}?(?=关于)/u, '').replace(/[（(](?!党组).*$/u, '')
}

function within(title: DocumentTitle, words: string) {
  const at = title.text.indexOf(words)
  return partOf(title, at, at + words.length)
}
