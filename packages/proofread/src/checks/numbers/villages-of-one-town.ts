import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { villagesTold, type VillagesTold } from '../../text/villages.ts'

const check = 'villages-of-one-town'

/** How many villages and communities a town has is told once and for all: two wholes that differ, a choice larger than the whole, a sum that fails. */
export const villagesOfOneTown: Check = (text) => {
  const told = villagesTold(text)
  const ofWholes = sums(told)
  return [...(['village', 'community', 'both'] as const).flatMap((kind) => differing(told.filter((one) => one.kind === kind))), ...(ofWholes.length > 0 ? ofWholes : besideEachOther(told))]
}

function differing(told: readonly VillagesTold[]): Finding[] {
  const first = told.find(({ whole }) => whole)
  if (first === undefined) return []
  return told.filter(({ number, whole, ours }) => (whole || ours ? number !== first.number : number > first.number)).map((one) =>
    findingOf(one, one.whole ? 'A' : 'B', `前后不一致：另一处写全部是“${first.text}”，这里是“${one.text}”。`))
}

/** 12个行政村 and 3个社区 make 15个村（社区）. */
function sums(told: readonly VillagesTold[]): Finding[] {
  const [village, both] = (['village', 'both'] as const).map((kind) => told.find((one) => one.kind === kind && one.whole))
  if (village === undefined || both === undefined) return []
  const community = told.find((one) => one.kind === 'community' && (one.whole
    || Math.min(Math.abs(one.start - village.end), Math.abs(village.start - one.end)) <= 2))
  if (community === undefined || village.number + community.number === both.number) return []
  const message = `${village.number}个村加${community.number}个社区是${village.number + community.number}个，这里写的是“${both.text}”。`
  return [findingOf(both, 'A', message)]
}

/** 8个村、3个社区，共12个村（社区）: no whole need be told elsewhere. */
function besideEachOther(told: readonly VillagesTold[]): Finding[] {
  for (const [index, both] of told.entries()) {
    const [one, other] = [told[index - 2], told[index - 1]]
    if (both.kind !== 'both' || one === undefined || other === undefined || one.kind === other.kind || one.kind === 'both' || other.kind === 'both') continue
    if (other.start - one.end > 2 || both.start - other.end > 6) continue
    const sum = one.number + other.number
    return sum === both.number ? [] : [findingOf(both, 'B', `${one.text}加${other.text}是${sum}个，这里写的是“${both.text}”。`)]
  }
  return []
}

function findingOf({ text, start, end }: VillagesTold, certainty: 'A' | 'B', message: string): Finding {
  return { check, certainty, quote: text, start, end, message, suggestion: null }
}
