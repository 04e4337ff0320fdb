import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { findNumber } from '../../text/numbers.ts'
import { matchesIn } from '../../text/placed.ts'
import type { Paragraph } from '../../text/text.ts'

const check = 'rhythm-against-count'
const verbs = '坚持|强化|加强|聚焦|提升|突出|注重|抓好|做到|严把|紧盯|完善|健全|深化|推进'
const kinds = new RegExp(`[“"]?(?<number>[二两三四五六七八九])个(?<verb>${verbs})[”"]?[：:](?<rest>[^\\n]{4,200})`, 'gu')
const hands = /[“"]?(?<number>[两三四五])手抓[”"]?[：:，,](?<rest>[^。\n]{4,200})/gu
const entries = /[“"]?(?<number>[三四五六七八九十])进[”"]?[\u4e00-\u9fff]{0,4}[，,：:]?(?:即|分别是)?(?<rest>进[^。；]{2,80})/gu

/** “三个坚持” with four, 两手抓 with three, “六进” with five named. */
export const namedCount: Check = (text) => text.paragraphs.flatMap((paragraph) => [
  ...counted(paragraph, kinds, ({ verb = '', rest = '' }) => [...rest.matchAll(new RegExp(`(?<=^|[，。；、])${verb}`, 'gu'))].length),
  ...counted(paragraph, hands, ({ rest = '' }) => [...rest.matchAll(/一手/gu)].length),
  ...counted(paragraph, entries, ({ rest = '' }) => (/等/u.test(rest) ? 0 : [...rest.matchAll(/(?<=^|[、和及])进(?=[\u4e00-\u9fff]{2})/gu)].length)),
])

function counted(paragraph: Paragraph, pattern: RegExp, count: (groups: Readonly<Record<string, string>>) => number): Finding[] {
  return matchesIn(paragraph, pattern).flatMap(({ text: words, start, match: { groups = {} } }) => {
    const [said, found] = [findNumber((groups['number'] ?? '').replace('两', '二')), count(groups)]
    if (said === undefined || found < 2 || said === found) return []
    const quote = words.slice(0, words.length - (groups['rest'] ?? '').length).replace(/[：:，,]?(?:即|分别是)?$/u, '')
    return [{ check, certainty: 'A' as const, quote, start, end: start + quote.length, message: `“${quote.replace(/[“”]/gu, '')}”后面列了${found}项，请核对。`, suggestion: null }]
  })
}
