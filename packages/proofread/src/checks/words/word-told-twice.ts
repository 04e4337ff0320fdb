import type { Check } from '../../check.ts'
import { makeFinding } from '../../text/make-finding.ts'
import { ordinaryWords } from '../../words/ordinary-words.ts'
import { known } from '../../words/phrase.ts'

const twice = /(?=(\p{Script=Han}{2})\1)/gu
/** Words that are told twice by right (一件一件, 逐户逐户), and what makes a longer name of the second one (管理管理员). */
const mayRepeat = /^[一二三四五六七八九十两逐各每非很越再一]|[个件户村家步次点级层条项人天年月日]$|^(.)\1$/u
const names = /[员者队站室组部局所厅节法处科课费证性化长]/u

/** A word typed twice: 目标目标责任书. */
export const wordToldTwice: Check = ({ whole, ...text }) => [...whole.matchAll(twice)].flatMap(({ 1: word = '', index }) => {
  if (mayRepeat.test(word) || !(known.has(word) || ordinaryWords.has(word)) || names.test(whole[index + 4] ?? '') || /^(?:书记|主任|负责)/u.test(whole.slice(index + 4, index + 6))) return []
  return [makeFinding({ whole, ...text }, {
    check: 'doubled-word', certainty: 'A', start: index, end: index + 4, message: `“${word}”重复了。`, suggestion: word,
  })]
})
