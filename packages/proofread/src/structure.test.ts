import { expect, test } from 'vitest'
import { bareHeadings } from './checks/structure/bare-headings.ts'
import { campaignWithoutFigure } from './checks/structure/campaign-without-figure.ts'
import { countAgainstItems } from './checks/structure/count-against-items.ts'
import { documentNumbers } from './checks/structure/document-numbers.ts'
import { documentTitles } from './checks/structure/document-titles.ts'
import { foreignPlaces } from './checks/structure/foreign-places.ts'
import { fourParts } from './checks/structure/four-parts.ts'
import { headingAgainstContent } from './checks/structure/heading-against-content.ts'
import { headingNumbers } from './checks/structure/heading-numbers.ts'
import { lawNames } from './checks/structure/law-names.ts'
import { nameVariants } from './checks/structure/name-variants.ts'
import { numberMark } from './checks/structure/number-mark.ts'
import { ordinalSeries } from './checks/structure/ordinal-series.ts'
import { otherTown } from './checks/structure/other-town.ts'
import { pageColumn } from './checks/structure/page-column.ts'
import { period } from './checks/structure/period.ts'
import { placeSpelling } from './checks/structure/place-spelling.ts'
import { pleonasm } from './checks/structure/pleonasm.ts'
import { relativeTime } from './checks/structure/relative-time.ts'
import { signing } from './checks/structure/signing.ts'
import { toldTwice } from './checks/structure/told-twice.ts'
import { zeroClaim } from './checks/structure/zero-claim.ts'
import { gazetteerOf, rightReport } from './report.fixture.ts'
import { readText } from './text/read-text.ts'

const structure = {
  bareHeadings, campaignWithoutFigure, countAgainstItems, documentNumbers, documentTitles, foreignPlaces, fourParts,
  headingAgainstContent, headingNumbers, lawNames,
  nameVariants, numberMark, ordinalSeries, otherTown, pageColumn, period, placeSpelling, pleonasm, relativeTime, signing, toldTwice, zeroClaim,
}
const about = { town: '青禾镇', county: '临溪县', prefecture: '南州市', gazetteer: gazetteerOf({ 青禾镇: ['某省', '南州市', '临溪县'] }) }

test.each(Object.entries(structure))('%s is quiet on a report as it should be, known or unknown whose it is', (_, check) => {
  expect(check(readText(rightReport), about)).toEqual([])
  expect(check(readText(rightReport), {})).toEqual([])
})

test.each(Object.entries(structure))('%s keeps its place in any text and falls over none', (_, check) => {
  for (const whole of torn()) {
    for (const { quote, start, end } of check(readText(whole), { ...about, year: 2023 })) expect(whole.slice(start, end)).toBe(quote)
  }
})

test('a text of a hundred thousand characters is read by every check', () => {
  const long = readText(Array.from({ length: 150 }, (_, at) => rightReport.replaceAll('青禾', `青${String.fromCodePoint(0x4e00 + at)}`)).join('\n'))

  expect(long.whole.length).toBeGreaterThan(100_000)
  for (const check of Object.values(structure)) expect(check(long, about).length).toBeLessThan(long.paragraphs.length)
})

/** The report cut, doubled, without its breaks, its marks halved: what a careless paste makes of it. */
function torn(): string[] {
  const cuts = [7, 61, 133, 271, 402, 555].flatMap((at) => [rightReport.slice(at), rightReport.slice(0, -at)])
  return [
    '', '\n', '一、', '《', '一是', ...cuts, rightReport + rightReport, rightReport.replaceAll('\n', ''), rightReport.replaceAll('，', ','), rightReport.replaceAll(/[二2（]/gu, ''),
  ]
}
