import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { partOf, placed } from '../../text/placed.ts'
import type { Paragraph } from '../../text/text.ts'

const check = 'number-mark'
const count = '名个件起次月日年人项批宗家户村处场条份万千百亿元类大支位种篇台点时分号楼栋级期届季度岁'

/** An item whose number lost its mark: 3三项制度… after 2、…, or 一）… for （一）…. */
export const numberMark: Check = ({ paragraphs }) => paragraphs.flatMap((line, index) =>
  [...withoutMark(line, paragraphs.slice(Math.max(0, index - 6), index)), ...halfBracketed(line)])

/** Not a count at the head of a line (3名干部). */
function withoutMark(line: Paragraph, earlier: readonly Paragraph[]): Finding[] {
  const found = new RegExp(`^(\\d{1,2})(?=[\\u4e00-\\u9fff“《])(?![${count}])`, 'u').exec(line.text)
  const before = earlier.findLast(({ numbered }) => numbered?.style === 'digit')
  if (!found || before?.numbered?.number !== Number(found[1]) - 1) return []
  const mark = /^\d{1,2}(.)/u.exec(before.text)?.[1] ?? '.'
  return [{ check, certainty: 'A', ...placed(partOf(line, 0, found[0].length)), message: '编号后面缺少标点。', suggestion: `${found[0]}${mark}` }]
}

function halfBracketed(line: Paragraph): Finding[] {
  const found = /^[（(]?([一二三四五六七八九十]{1,3})[）)]?/u.exec(line.text)?.[0] ?? ''
  const [opens, closes] = [/^[（(]/u.test(found), /[）)]$/u.test(found)]
  if (found.length < 2 || opens === closes || (opens && !/^[（(][一二三四五六七八九十]{1,3}(?![是个项条类种大届中次）)])[\u4e00-\u9fff]/u.test(line.text))) return []
  return [{ check, certainty: 'A', ...placed(partOf(line, 0, found.length)), message: '编号的括号缺了一半。', suggestion: `（${found.replaceAll(/[（()）]/gu, '')}）` }]
}
