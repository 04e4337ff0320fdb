import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { headedItems, ordinalItems } from '../../text/items.ts'
import type { Item } from '../../text/items.ts'
import { partOf, placed } from '../../text/placed.ts'
import { readReport } from '../../text/report.ts'
import { acts } from '../../words/acts.ts'

const names = Object.keys(acts).join('|')
const pair = new RegExp(`(${names})(?:、|和|与|及)[\\u4e00-\\u9fff]{0,4}(${names})$`, 'u')
/** A plan tells of no deed, so it cannot fail to. */
const planned = /要|将|拟|计划|进一步|下一步|继续|不足|不够|有待/u

/** A heading that promises two acts side by side (培训、考试) over text that tells of one of them only. */
export const headingAgainstContent: Check = (text, about) => {
  const { body } = readReport(text, about)
  const found = [...body.flatMap(ordinalItems), ...headedItems(body)].flatMap(judge)
  return found.filter(({ start }, index) => found.findIndex((other) => other.start === start) === index)
}

function judge({ head, told }: Item): Finding[] {
  const promise = pair.exec(head.text.replace(/[。：:]$/u, ''))
  if (!promise || told.text.length < 40 || planned.test(head.text)) return []
  const [both = '', ...two] = promise
  const kept = two.filter((act) => acts[act]?.test(told.text))
  if (kept.length !== 1) return []
  const lacking = two.find((act) => act !== kept[0]) ?? ''
  const quote = partOf(head, promise.index, promise.index + both.length)
  return [{ check: 'heading-against-content', certainty: 'A', ...placed(quote), message: `标题写了“${lacking}”，正文没有写到${lacking}。`, suggestion: null }]
}
