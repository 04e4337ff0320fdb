import type { Check } from '../../check.ts'
import { matchesIn } from '../../text/placed.ts'

const unit = '个|名|人|户|件|起|家|所|条|项'
const told = new RegExp(`(?<all>\\d+)(?<unit>${unit})[^，。；、\\d]{0,10}[中里内]?[，,]?(?:目前|已|共|现)?有(?<some>\\d+)\\k<unit>[^。；\\d]{0,20}?占(?:比|总数的?|总[人件村户]数的?|全[镇乡]的?)?(?:约|为|达)?(?<share>\\d+(?:\\.\\d+)?)%`, 'gu')

/** 13个村中已有12个村完成，占93.2%: the share is the one number by the other. */
export const shareAmong: Check = (text) => text.paragraphs.flatMap((paragraph) => matchesIn(paragraph, told).flatMap(({ end, match: { groups = {} } }) => {
  const { all = '', some = '', share = '' } = groups
  const [whole, part] = [Number(all), Number(some)]
  if (whole === 0 || part > whole) return []
  const places = share.split('.')[1]?.length ?? 0
  const right = (part / whole) * 100
  if (Math.abs(right - Number(share)) <= 10 ** -places * 1.01) return []
  const start = end - share.length - 1
  return [{ check: 'shares', certainty: 'A' as const, quote: `${share}%`, start, end, message: `${some}占${all}的${right.toFixed(Math.max(1, places))}%，这里写的是${share}%，请核对。`, suggestion: `${right.toFixed(Math.max(1, places))}%` }]
}))
