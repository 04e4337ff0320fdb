import type { Counts } from './counts.ts'

interface Said {
  /** The village's words, and what is left of them without the numbers that were read. */
  said: string
  rest: string
}

const nothing = /(零报告|0报告|无报告事项|平安无事|一切正常|没有|未发现|没发现|无)/
const allResolved = /(全部|都|均|已)(已)?(经)?(成功)?(化解|调解|解决|办结)/
const underWay = /正在调|正在化解|还在调/

/** What follows from the words where no figure says it: all resolved, none, the same for both. What stays doubtful stays unsaid. */
export function completeCounts(counts: Counts, { said, rest }: Said): Counts {
  const bare = bareFigures(counts, said)
  if (bare !== undefined) return bare
  const each = /(?:排查|发现)[、和]?(?:化解|调解)各(\d{1,3})/.exec(said)?.[1]
  if (each !== undefined) return { ...counts, found: Number(each), resolved: Number(each), nought: Number(each) === 0 }
  if (counts.resolved === null) return withoutResolved(counts, { said, rest })
  return { ...counts, nought: counts.found === 0 && counts.resolved === 0 }
}

function withoutResolved(counts: Counts, { said, rest }: Said): Counts {
  const { found, still } = counts
  if (found !== null && allResolved.test(rest)) return { ...counts, resolved: found }
  if (found !== null && still === found) return { ...counts, resolved: 0 }
  // Something of the month before was resolved, and nobody says how much.
  if (/上月.*(化解|调解|解决)/.test(said)) return counts
  if (found === null) return nothing.test(rest) ? { ...counts, found: 0, resolved: 0, nought: true } : counts
  const tells = /化解|调解|调处|解决/.test(rest.replace(/正在(化解|调解)|还在调解/g, ''))
  if (tells || (found > 0 && !underWay.test(said))) return counts
  return { ...counts, resolved: 0, still: found === 0 ? still : still ?? found, nought: found === 0 }
}

/** 2/1/1 or 5 4 1: found, resolved, still; where no word says which. */
function bareFigures(counts: Counts, said: string): Counts | undefined {
  if (counts.found !== null || counts.resolved !== null || counts.still !== null) return undefined
  if (/^[\s:：,，]*0\s*[起件]?[\s。;；]*$/.test(said)) return { ...counts, found: 0, resolved: 0, nought: true }
  const hit = /^[\s:：,，]*(\d{1,3})\s*[/,，、\s]\s*(\d{1,3})(?:\s*[/,，、\s]\s*(\d{1,3}))?[\s。;；]*$/.exec(said)
  if (hit === null) return undefined
  const [found, resolved] = [Number(hit[1]), Number(hit[2])]
  return { ...counts, found, resolved, still: hit[3] === undefined ? null : Number(hit[3]), nought: found === 0 && resolved === 0 }
}
