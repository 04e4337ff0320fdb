import type { Check } from '../../check.ts'
import { matchesIn, partOf, placed } from '../../text/placed.ts'
import { readReport } from '../../text/report.ts'
import { onPurpose } from '../../words/place-words.ts'

const doer = /[\u4e00-\u9fff]{2}[镇乡](?=党委|人民政府|政府|司法所|综治|法治政府建设)/gu
/** 我镇, 各村镇, 由镇: no name before it. */
const nameless = /[我各全本该乡村城集古小重一每个由在与和及对为是向到区县市之入从把将使各街委、]$|[镇乡委党府的]/u

/** Another town does or governs where the signing one should: words copied from its report. Told from the signature alone, without a list of divisions. */
export const otherTown: Check = (text, about) => {
  const { body, signedBy } = readReport(text, about)
  const own = /([\u4e00-\u9fff]{2})[镇乡](?:$|人民政府$)/u.exec(about.town ?? signedBy?.text ?? '')?.[1]
  if (own === undefined) return []
  return body.flatMap((line) => line.sentences).flatMap((sentence) => matchesIn(sentence, doer).flatMap((place) => {
    const stem = place.text.slice(0, 2)
    const near = sentence.text.slice(Math.max(0, place.start - sentence.start - 20), place.end - sentence.start + 20)
    if (stem === own || nameless.test(stem) || /^[、在由与和及对]/u.test(stem) || onPurpose.test(near)) return []
    const message = `这里写的是“${place.text}”，报告落款是另一个乡镇，请核对是否照搬了别处的文字。`
    return [{ check: 'other-town', certainty: 'B' as const, ...placed(partOf(place, 0, 3)), message, suggestion: null }]
  }))
}
