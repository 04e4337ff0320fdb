import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { makeFinding } from '../../text/make-finding.ts'
import type { Text } from '../../text/text.ts'

const line = /^(20\d{2})[ \u3000]?(\d{1,2})[ \u3000]?(\d{1,2})$/u
/** What follows a year and never a number of things. */
const afterYear = '以来|度(?!假)|以后|以前|上半年|下半年|第[一二三四]季度|全年|法治|至今|底|初(?!中)|末|党政|党委|工作|普法|重点'

/** A date, or a year, whose 年月日 went missing. */
export const bareDate: Check = (text) => [...datesOf(text), ...yearsOf(text)]

function datesOf(text: Text): Finding[] {
  return text.paragraphs.flatMap(({ text: words, start, end }) => {
    const [, year = '', month = '', day = ''] = line.exec(words) ?? []
    if (year === '' || Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return []
    return [makeFinding(text, {
      check: 'bare-date', certainty: 'A', start, end, message: '日期缺少“年、月、日”。', suggestion: `${year}年${Number(month)}月${Number(day)}日`,
    })]
  })
}

function yearsOf(text: Text): Finding[] {
  const bare = new RegExp(`(?<=《)20[0-4]\\d(?=\\p{Script=Han})(?!年)|(?<![\\d.\\-—第号:：/])20[0-4]\\d(?=${afterYear})`, 'gu')
  return [...text.whole.matchAll(bare)].map((match) => makeFinding(text, {
    check: 'bare-date', certainty: 'A', start: match.index, end: match.index + 4, message: `“${match[0]}”后漏“年”字。`, suggestion: `${match[0]}年`,
  }))
}
