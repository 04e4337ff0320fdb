import { matchesIn } from './placed.ts'
import type { Stretch, Text } from './text.ts'

/** A title in 《》 with a kind of document that follows it: 《某镇2021-2025年》五年规划. */
export interface DocumentTitle extends Stretch {
  /** Between the marks. */
  name: string
  /** Without years, place of issue and small words; with the kind that follows. What two titles of one document share. */
  core: string
  years: readonly number[]
}

const kind = '规划|方案|意见|制度|办法|规定|规则|计划|条例|纲要|清单|决定'

export function documentTitlesOf({ paragraphs }: Text): DocumentTitle[] {
  return paragraphs.flatMap((line) => matchesIn(line, new RegExp(`《([^《》\n]{2,60})》([\\u4e00-\\u9fff]{0,3}(?:${kind}))?`, 'gu')).map((place) => {
    const [, name = '', tail = ''] = place.match
    const years = [...name.matchAll(/20\d\d/gu)].map(([year]) => Number(year))
    return { text: place.text, start: place.start, end: place.end, name, core: coreOf(name + (new RegExp(`(${kind})$`, 'u').test(name) ? '' : tail)), years }
  }))
}

function coreOf(name: string): string {
  return name.replace(/^中华人民共和国/u, '').replaceAll(/20\d\d|[年度（）()\-—–~～至·、，,\s“”〔〕]|五年|试行|暂行|征求意见稿|修订|关于|印发|通知|的|开展/gu, '')
}
