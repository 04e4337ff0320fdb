import { completeCounts } from './complete-counts.ts'
import type { Counts } from './counts.ts'

const figure = '(\\d{1,4})(?!\\d|%|月|号|日)'
const gap = '[^\\d,;。、/]{0,8}?'
const none = '(?:没有|无|零|0)'

const incidentWords = '(?:群体性事件|群体性|群体事件|集体上访|群访)'
const stillWords = '(?:没有化解|没化解|未化解|未调解|未结|未办结|还有|还剩|剩余|剩下|剩|(?<!上月)遗留|正在调解|正在化解|调解中|在办)'
const resolvedWords = '(?:化解|调解成功|调解|调处|解决|办结|已结)'
const foundWords = '(?:共排查|共发现|排查|发现|摸排|新增|新发|上报|本月报)'

/** Numbers of one village's words. What is not said stays unsaid: nought only where it is said. */
export function readCounts(said: string): Counts {
  const [incidents, withoutIncidents] = take(withoutOther(said), [
    new RegExp(`${incidentWords}${gap}${figure}\\s*起?`), new RegExp(`(?:发生)?${figure}\\s*起${incidentWords}`), new RegExp(`(?:${none}(?:发生)?${incidentWords})|(?:${incidentWords}[:：\\s]*(?:没有|无))`),
  ])
  const [still, withoutStill] = take(withoutIncidents, [new RegExp(`${figure}\\s*[起件宗例](?:还在|正在|在)(?:化解|调解|调处|调|办理|办)中?`), new RegExp(`${stillWords}${gap}${figure}\\s*[起件宗例个]?(?:没化解|没有化解|未化解)?`), new RegExp(`(?:目前|现)?${none}(?:起|件)?(?:未化解|遗留)`), new RegExp(`${stillWords}[:：\\s]*无`)])
  const [resolved, withoutResolved] = take(withoutStill, [new RegExp(`${resolvedWords}(?!率)${gap}${figure}`), new RegExp(`(?<!(?:排查|发现|新增)${gap})${figure}\\s*[起件](?:已|已经)?${resolvedWords}`)])
  const found = foundIn(withoutResolved)
  return completeCounts({ found, resolved, still, incidents, nought: false }, { said, rest: withoutResolved })
}

/** Telephone numbers, days, times, shares and what was left from the month before are no counts of this month. */
function withoutOther(said: string): string {
  return said.replace(/1\d{10}/g, ' ').replace(/\d{2,4}[-/年.]\d{1,2}[-/月.]\d{1,2}日?/g, ' ').replace(/\d{1,2}月(份|底)?(\d{1,2}[日号])?/g, ' ').replace(/\d{1,2}:\d{2}(:\d{2})?/g, ' ')
    .replace(/化解率\s*\d+(\.\d+)?%?/g, ' ').replace(/(?<!化解|调解|调处|解决)上月(遗留|还有|未化解|结转)[^\d]{0,4}\d+\s*[起件]?/g, ' ')
}

/** The first of the patterns that is there: its figure, or nought where it has none; and the words without it. */
function take(said: string, patterns: readonly RegExp[]): [number | null, string] {
  for (const pattern of patterns) {
    const hit = pattern.exec(said)
    if (hit !== null) return [hit[1] === undefined ? 0 : Number(hit[1]), `${said.slice(0, hit.index)} ; ${said.slice(hit.index + hit[0].length)}`]
  }
  return [null, said]
}

/** A total where one is told; else the sum of what is listed by kinds; else what is told first. */
function foundIn(said: string): number | null {
  const kinds = new RegExp(`${foundWords}[:：\\s]*((?:[\\p{Script=Han}]{0,8}\\d{1,3}[起件宗例]、?){2,})`, 'u').exec(said)?.[1]
  if (kinds !== undefined && !/[共计]/.test(said)) return [...kinds.matchAll(/\d+/g)].reduce((sum, [one]) => sum + Number(one), 0)
  const total = new RegExp(`(?:共|合计|总计)[^\\d,;。]{0,6}${figure}`).exec(said) ?? new RegExp(`${foundWords}${gap}${figure}`).exec(said) ?? new RegExp(`纠纷[:：\\s]*${figure}`).exec(said) ?? new RegExp(`^[\\s:：,]*${figure}\\s*[起件宗例]`).exec(said)
  return total?.[1] === undefined ? null : Number(total[1])
}
