import type { Check } from '../../check.ts'
import { makeFinding } from '../../text/make-finding.ts'

const ofLaw = /(?:法|法典|条例|规定|办法|纲要|细则)$/u

/** A law or document that stands in 《》 elsewhere in the text and here without them. Short names (宪法) go without marks too. */
export const titleMarks: Check = (text) => {
  const named = [...text.whole.matchAll(/《([^《》\n]{6,40})》/gu)].map(([, title = '']) => title)
  const titles = new Set(named.filter((title) => ofLaw.test(title) && (title.length > 9 || title.startsWith('中华'))))
  return [...titles].flatMap((title) => {
    const bare = new RegExp(`(?<![《“〈])${title.replace(/[()（）.*+?[\]^$|\\]/gu, '\\$&')}(?![》”〉])`, 'gu')
    const places = [...text.whole.matchAll(bare)]
    return places.filter(({ index }) => !isWithin(text.whole, index)).map(({ index }) => makeFinding(text, {
      check: 'title-marks', certainty: 'A', start: index, end: index + title.length,
      message: `“${title}”在别处都加了书名号，此处没有加。`, suggestion: `《${title}》`,
    }))
  })
}

function isWithin(whole: string, at: number): boolean {
  const before = whole.slice(Math.max(0, at - 60), at)
  return before.lastIndexOf('《') > before.lastIndexOf('》')
}
