import type { Check } from '../../check.ts'
import { matchesIn } from '../../text/placed.ts'

const seasons: Readonly<Record<string, number>> = { 月: 12, 季度: 4, 半年: 2 }
const told = /(?<many>\d+)个(?:村|行政村|社区|村（社区）|网格|小组)(?:每村|各村)?每(?:个)?(?<season>月|季度|半年)(?<doing>[^，。；\d]{1,10})(?<times>\d)(?<unit>次|场|期)[，,](?:全年|年内)?(?:共|累计)[^，。；\d]{0,8}(?<sum>\d+)\k<unit>/gu

/** 15个村每季度公开1次，全年共公开45次: so many at four a year are another number. */
export const eachSeason: Check = (text) => text.paragraphs.flatMap((paragraph) => matchesIn(paragraph, told).flatMap(({ text: words, end, match: { groups = {} } }) => {
  const { many = '', season = '', times = '', unit = '', sum = '' } = groups
  const right = Number(many) * (seasons[season] ?? 0) * Number(times)
  if (right === Number(sum) || /不少于|至少|以上/u.test(words)) return []
  const start = end - unit.length - sum.length
  return [{ check: 'each-times-many', certainty: 'A' as const, quote: sum + unit, start, end, message: `${many}个每${season}${times}${unit}，一年应是${right}${unit}，这里写的是“${sum}${unit}”，请核对。`, suggestion: null }]
}))
