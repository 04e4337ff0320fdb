import type { Check } from '../../check.ts'
import { makeFinding } from '../../text/make-finding.ts'
import { ordinaryWords } from '../../words/ordinary-words.ts'
import { beginsKnown, endsKnown, known } from '../../words/phrase.ts'

/** Characters that stand twice by right: 层层, 人人; those that end one name and begin the next (赋村村委会, 高塍镇镇长); numbers. */
const twice = new Set([
  '层人天家户村镇县区乡街处时事步点种代久稳牢紧深默渐仅往刚连频妈爸爷奶哥姐弟妹叔伯谢看说试走问听想等常慢早多大小好高长满条件个样句字项年月日夜回次遍岁声阵片一二三四五六七八九十百千万亿两零某轰隆叮当嗡坑',
  '洼沙白迟偷悄死进出来去上下前后方面原统形色林郁欣蒸芸莘纷匆隐盈熊滔殷切恳勤兢业战惶孜楚清明亮真踏实堂正规矩团圆和睦平安快乐热闹红火轻松重落的了着地得不在是为对把被将与及并或就也都要会能可以从到由向用给',
  '让使这那其此各每本该我你他她它们所院局厅市群站队',
].join('').split(''))

/** 学习 before a name that begins with its second character, 主任 before the 任 of what he is made. */
const besideNames = /习习近平|^主任任/u

/** A word of the whole language, used so often that the other of the two may be one as well: 核查查明, 船工工资. */
const usual = 3

const pair = /(?<=\p{Script=Han})(\p{Script=Han})\1(?=\p{Script=Han})/gu

/** A character typed twice: 持持续. Two right words that meet in one character (工作作风) are both known words. */
export const doubledCharacter: Check = (text, { words }) => [...text.whole.matchAll(pair)].flatMap(({ 0: stands, 1: character = '', index }) => {
  const [before = '', after = ''] = [text.whole[index - 1], text.whole[index + 2]]
  const next = text.whole.slice(index + 2, index + 4)
  if (twice.has(character) || before === character || after === character || next[0] === next[1]) return []
  if (/[长员]/u.test(after)) return []
  const [ends, begins] = [isWord(before + character) || endsKnown(text.whole, index + 1), isWord(character + after) || beginsKnown(text.whole, index + 1)]
  const isAnyWord = (two: string) => (words?.count(two) ?? 0) >= usual
  if (ends === begins || isAnyWord(ends ? character + after : before + character) || besideNames.test(text.whole.slice(index - 1, index + 4))) return []
  return [makeFinding(text, {
    check: 'doubled-character', certainty: 'B', start: index, end: index + 2, message: `“${stands}”重复了一个字。`, suggestion: character,
  })]
})

function isWord(two: string): boolean {
  return known.has(two) || ordinaryWords.has(two)
}
