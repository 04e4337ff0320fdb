import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { documentTitlesOf, type DocumentTitle } from '../../text/document-titles.ts'
import { oneEdit } from '../../text/likeness.ts'
import { partOf, placed } from '../../text/placed.ts'
import { readReport } from '../../text/report.ts'
import { ended, laws } from '../../words/laws.ts'
import { lastKnownStart, planSpans } from '../../words/plan-spans.ts'

const check = 'law-names'
const known: ReadonlySet<string> = new Set([...laws, ...Object.keys(ended)])

/** A national law misnamed by one character, one that no longer held in the year of the report, a national plan with years that are not its own. */
export const lawNames: Check = (text, about) => {
  const { year } = readReport(text, about)
  return documentTitlesOf(text).flatMap((title) => [...misnamed(title), ...superseded(title, year), ...wrongSpan(title)])
}

function misnamed(title: DocumentTitle): Finding[] {
  const name = bare(title.name)
  if (known.has(name) || name.length < 4 || !/[法例]$/u.test(name)) return []
  const meant = laws.find((law) => law.length >= 5 && oneEdit(name, law) !== null)
  if (meant === undefined) return []
  return [{ check, certainty: 'A', ...placed(within(title, name)), message: `没有名为《${name}》的法律法规，应当是《${meant}》。`, suggestion: meant }]
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

/** Without 中华人民共和国 and what stands in brackets. */
function bare(name: string): string {
  return name.replace(/^中华人民共和国/u, '').replace(/[（(].*$/u, '')
}

function within(title: DocumentTitle, words: string) {
  const at = title.text.indexOf(words)
  return partOf(title, at, at + words.length)
}
