import { DocumentGridType, LineRuleType } from 'docx'
import type { IFontAttributesProperties, ISectionPropertiesOptions } from 'docx'

/**
 * The sheet of GB/T 9704—2012: A4, margins 37, 35, 28 and 26 mm (5.2.1), a text area of 156 × 225 mm with 22 lines of 28 characters of
 * 3号 (5.2.3). Lengths in twips, a twentieth of a point. The grid says lines only: with characters too, what is set comes out wrong.
 */
const line = 579
export const textWidth = 8844
/** One character of 3号 set 0.25 pt closer, so that 28 of them fill 156 mm. */
export const em = 315
export const tightening = -5

const page = { width: 11906, height: 16838 }
const margin = { top: 2098, right: 1474, bottom: 1984, left: 1588, header: 1134, footer: 1440 }

export const sheet: ISectionPropertiesOptions = {
  page: { size: page, margin },
  grid: { type: DocumentGridType.LINES, linePitch: line },
}

export const exactLine = { line, lineRule: LineRuleType.EXACT, before: 0, after: 0 }

/** Half points: 2号 is 22 pt, 3号 16 pt, 4号 14 pt. */
export const size = { second: 44, third: 32, fourth: 28 }

/** Named, never embedded: the office's own machine supplies them. */
export const faces = {
  song: named('宋体'), fangsong: named('仿宋_GB2312'), hei: named('黑体'), kai: named('楷体_GB2312'), title: named('方正小标宋简体'),
}

/** One face for every script, or the quotation marks “ ” come out as narrow Latin ones. */
function named(name: string): IFontAttributesProperties {
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' }
}
