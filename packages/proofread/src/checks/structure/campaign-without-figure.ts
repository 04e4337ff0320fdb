import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { ordinalItems } from '../../text/items.ts'
import { partsOf } from '../../text/parts.ts'
import { placed } from '../../text/placed.ts'
import { readReport } from '../../text/report.ts'
import type { Paragraph, Stretch } from '../../text/text.ts'

const kinds = '(?:大?整治|大排查|大走访|大化解|攻坚|百日|清零|打击)[\\u4e00-\\u9fff]{0,2}行动'
const campaigns = [
  new RegExp(`为期[^，,。；]{1,8}的[\\u4e00-\\u9fff“”]{2,14}${kinds}`, 'u'),
  new RegExp(`(?<=开展|掀起|启动|部署|组织|实施|推进)了?[\\u4e00-\\u9fff“”]{2,12}${kinds}`, 'u'),
  /(?<=开展|掀起|启动|部署|组织|实施|推进)了?[\u4e00-\u9fff“”]{2,10}专项(整治|行动|治理|检查)/u,
]
const spans = /\d+\s*(年|月|日|个月|天|周|小时|年度?)|[一二三四五六七八九十]+(月|年|是|个月|大|个方面|项制度)|[“"《][^”"》]*[”"》]/gu
const figures = /\d|[一二两三四五六七八九十百千万]+余?(起|件|次|处|户|人|家|宗|名|份|个|场|批|栋|座|间|亩|平方米|辆|台|条|公里|万)/u

/** A long item about a campaign that tells no figure of what came of it. */
export const campaignWithoutFigure: Check = (text, about) => {
  const { body, whole } = readReport(text, about)
  if (!whole) return []
  const told = partsOf(body).filter(({ heading }) => !/不足|问题|困难|安排|计划|打算|下一步|思路|对策/u.test(heading.text)).flatMap(({ content }) => content)
  return told.flatMap(passages).flatMap(judge)
}

function passages(line: Paragraph): Stretch[] {
  const items = ordinalItems(line)
  return items.length === 0 ? [line] : items.map(({ head, told }) => ({ text: head.text + told.text, start: head.start, end: told.end }))
}

function judge(passage: Stretch): Finding[] {
  const found = campaigns.map((pattern) => pattern.exec(passage.text.slice(0, 120))).find((match) => match !== null)
  if (!found || passage.text.length < 160 || figures.test(passage.text.replaceAll(spans, ''))) return []
  const start = passage.start + found.index
  const quote = { text: found[0], start, end: start + found[0].length }
  return [{ check: 'campaign-without-figure', certainty: 'B', ...placed(quote), message: '用较长篇幅写这项行动，却没有一个结果的数字。', suggestion: null }]
}
