import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { makeFinding } from '../../text/make-finding.ts'

const widths: readonly { half: RegExp; full: RegExp; right: string }[] = [
  { half: /(?<=[\p{Script=Han}”》）%\d]),(?=\s?[\p{Script=Han}“《（])/gu, full: /，/gu, right: '，' },
  { half: /(?<=[\p{Script=Han}”》）\d]);(?=\s?[\p{Script=Han}“《（\n])/gu, full: /；/gu, right: '；' },
  { half: /(?<=[\p{Script=Han}”》）]):(?=\s?[\p{Script=Han}“《（\n])/gu, full: /：/gu, right: '：' },
  { half: /(?<=[\p{Script=Han}”》）])[?](?=\s|[\p{Script=Han}]|$)/gu, full: /？/gu, right: '？' },
  { half: /(?<=[\p{Script=Han}”》）%\d])[.](?=\s*$|\s*\n)/gmu, full: /[。，；]/gu, right: '。' },
]
const told = 3

/**
 * Half-width marks inside Chinese text, where they are not the rule. A text that is half-width throughout was made so
 * on its way here, and its author did nothing wrong; so were the lines a page puts round it (来源: …).
 */
export const halfWidth: Check = (text) => widths.flatMap(({ half, full, right }) => {
  const running = text.paragraphs.filter((paragraph) => /[。，；]/u.test(paragraph.text))
  const places = [...text.whole.matchAll(half)].map(({ index }) => index).filter((at) => running.some(({ start, end }) => start <= at && at < end))
  const usual = [...text.whole.matchAll(full)].length
  if (places.length === 0 || usual < places.length) return []
  const mark = text.whole[places[0] ?? 0] ?? ''
  const all = places.map((start): Finding => makeFinding(text, {
    check: 'half-width', certainty: 'A', start, end: start + 1,
    message: `半角标点“${mark}”夹在中文里${places.length > told ? `，全文共${places.length}处` : ''}，应为全角“${right}”。`, suggestion: right,
  }))
  return places.length > told ? all.slice(0, 1) : all
})
