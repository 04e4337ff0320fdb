import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { dayOfLine } from '../../text/day.ts'
import { makeFinding } from '../../text/make-finding.ts'
import type { Text } from '../../text/text.ts'

const line = /^(20\d{2})[ \u3000]?(\d{1,2})[ \u3000]?(\d{1,2})$/u
/** What follows a year and never a number of things. */
const afterYear = '以来|度(?!假)|以后|以前|上半年|下半年|第[一二三四]季度|全年|法治|至今|底|初(?!中)|末|党政|党委|工作|普法|重点|全镇|我镇|本镇|镇党委|镇政府'

/** Dates within a sentence, by what they lost. */
const inTheText: readonly { lost: RegExp; message: string; right: string; certainty: Finding['certainty'] }[] = [
  {
    lost: /(?<![\d.\-—:：/〔（(A-Za-z]|编号|文号|案号|第|号|账号|尾号)(20[0-4]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=\p{Script=Han}|[，。；、,])(?![号元人件户个份万亿字次名条笔平亩])/gu,
    message: '日期缺少“年、月、日”', right: '$1年$2月$3日', certainty: 'A',
  },
  { lost: /(?<![\d.\-—:：/〔A-Za-z号第])(20[0-4]\d)[.\-/](0?[1-9]|1[0-2])[.\-/](0?[1-9]|[12]\d|3[01])(?![\d.\-/])(?=[\p{Script=Han}，。；、,])/gu, message: '正文中的日期应写“年、月、日”', right: '$1年$2月$3日', certainty: 'B' },
  { lost: /(20[0-4]\d)年(0?[1-9]|1[0-2])月(3[01]|[12]\d|[1-9])(?![\d日号至到、和与,，.．（(—–~～\-/余多万个名件次])(?=\p{Script=Han}|。|；)/gu, message: '日期后漏“日”字', right: '$1年$2月$3日', certainty: 'A' },
  { lost: /(20[0-4]\d)年(1[0-2]|[1-9])(3[01]|[12]\d|[1-9])日/gu, message: '日期漏“月”字', right: '$1年$2月$3日', certainty: 'A' },
  { lost: /(?<!\d)(20[0-4]\d)(1[0-2]|[1-9])月(3[01]|[12]\d|[1-9])日/gu, message: '日期漏“年”字', right: '$1年$2月$3日', certainty: 'A' },
  { lost: /(?<!\d)(20[0-4]\d)[-—–~～至](20[0-4]\d)(?=期间|以来|学年)/gu, message: '年份后漏“年”字', right: '$1—$2年', certainty: 'A' },
  { lost: /(?<=[二两])[0OoＯ０](?=[0OoＯ０〇○零一二三四五六七八九]{2}年)|(?<=二[〇○零])[0OoＯ０](?=[一二三四五六七八九]年)/gu, message: '汉字年份中的零写“〇”', right: '〇', certainty: 'A' },
  { lost: /(?<![\d近前后满期第—–\-~～至])(2\d)年(?=(?:1[0-2]|[1-9])月)/gu, message: '年份应写四位数字', right: '20$1年', certainty: 'B' },
]

/** A date, or a year, whose 年月日 went missing. */
export const bareDate: Check = (text) => [...datesOf(text), ...yearsOf(text), ...inTheText.flatMap((one) => lostIn(text, one))]

function datesOf(text: Text): Finding[] {
  return text.paragraphs.flatMap((paragraph) => {
    const { start, end } = paragraph
    const told = line.test(paragraph.text) ? dayOfLine(paragraph) : null
    if (told === null) return []
    const { year, month, day } = told.day
    return [makeFinding(text, {
      check: 'bare-date', certainty: 'A', start, end, message: '日期缺少“年、月、日”。', suggestion: `${year}年${month}月${day}日`,
    })]
  })
}

function yearsOf(text: Text): Finding[] {
  const bare = new RegExp(`(?<=《)20[0-4]\\d(?=\\p{Script=Han})(?!年)|(?<![\\d.\\-—第号:：/])20[0-4]\\d(?=${afterYear})`, 'gu')
  return [...text.whole.matchAll(bare)].map((match) => makeFinding(text, {
    check: 'bare-date', certainty: 'A', start: match.index, end: match.index + 4, message: `“${match[0]}”后漏“年”字。`, suggestion: `${match[0]}年`,
  }))
}

function lostIn(text: Text, { lost, message, right, certainty }: (typeof inTheText)[number]): Finding[] {
  return [...text.whole.matchAll(lost)].filter((match) => !standsAlone(text, match)).map((match) => makeFinding(text, {
    check: 'bare-date', certainty, start: match.index, end: match.index + match[0].length, message: `${message}。`,
    suggestion: right.replace(/\$(\d)/gu, (_, group: string) => (match[Number(group)] ?? '').replace(/^0/u, '')),
  }))
}

/** A line that is a date and nothing else is told of by the date of signing. */
function standsAlone(text: Text, { index, 0: words }: RegExpExecArray): boolean {
  return text.paragraphs.some(({ start, end }) => start === index && end === index + words.length)
}
