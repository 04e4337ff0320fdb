import { headingOf, isShortHeading } from './short-heading.ts'
import type { Paragraph, Stretch } from './text.ts'

/** A part of the first level: its heading and what is told below it. */
export interface Part {
  heading: Stretch
  headed: Paragraph
  /** Whether the heading stands without its number. */
  bare: boolean
  content: readonly Paragraph[]
}

const subjects = /主要举措|举措[和及与].{0,3}成效|存在.{0,6}(不足|问题|短板|困难)|(不足|问题)[和及与].{0,3}原因|第一责任人|(下一步|下步|下一年|明年|20\d\d年).{0,24}(安排|打算|计划|思路|重点)$/u

/** The parts of the first level: 一、二、…, a 1、 that stands for 一、, and a bare line that says what a part of a yearly report says. */
export function partsOf(body: readonly Paragraph[]): Part[] {
  const first = body.find(({ numbered }) => numbered?.style === 'chinese')
  const heads = body.filter((line) => line.numbered?.style === 'chinese' || isBarePart(line) || isMisnumbered(line, first))
  return heads.flatMap((headed, index) => {
    const heading = headingOf(headed)
    if (heading === null) return []
    const until = heads[index + 1]?.start ?? Number.POSITIVE_INFINITY
    const content = body.filter(({ start }) => start >= headed.start && start < until && start > headed.start)
    return [{ heading, headed, bare: headed.numbered === null, content: headed.text.length > heading.text.length ? [headed, ...content] : content }]
  })
}

function isBarePart(line: Paragraph): boolean {
  return line.numbered === null && isShortHeading(line) && line.text.length <= 45 && subjects.test(line.text)
}

/** 1、 before 二、. */
function isMisnumbered(line: Paragraph, first: Paragraph | undefined): boolean {
  if (first?.numbered?.number !== 2 || line.start > first.start) return false
  return line.numbered?.style === 'digit' && line.numbered.number === 1 && headingOf(line) === line
}
