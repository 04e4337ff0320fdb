import { isDay, refuse } from '@zhenzhi/kernel'
import type { Day, Refused } from '@zhenzhi/kernel'
import type { LetterDetails } from '@zhenzhi/reporting'

/** Characters at most, and how many of each. */
const longest = { number: 60, name: 20, body: 60, addressees: 120 } as const
const most = { signers: 2, copies: 8, signatories: 2 } as const

/** The letter's details as they were typed, in one form; or what is wrong with them. `today`: a letter is not signed before its day has come. */
export function readDetails(given: LetterDetails, { year, today }: { year: number; today: Day }): { details: LetterDetails } | Refused {
  const number = tidy(given.documentNumber ?? '').replaceAll(/[[【（(〔［](\d{4})[\])】）〕］]/g, '〔$1〕')
  const details: LetterDetails = {
    documentNumber: number === '' ? null : number, signers: listed(given.signers), addressees: tidy(given.addressees), copyTo: listed(given.copyTo),
    signedOn: given.signedOn, printedBy: tidy(given.printedBy), signatories: listed(given.signatories),
  }
  return faultInNumber(details) ?? faultInDay(details, { year, today }) ?? faultInNames(details) ?? { details }
}

function tidy(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, '').trim()
}

function listed(texts: readonly string[]): string[] {
  return [...new Set(texts.map(tidy).filter((text) => text !== ''))]
}

function faultInNumber({ documentNumber }: LetterDetails): Refused | undefined {
  if (documentNumber === null || (documentNumber.length <= longest.number && /^[^〔〕\d]{1,40}〔\d{4}〕\d{1,6}号$/.test(documentNumber))) return undefined
  return refuse('field-wrong', '发文字号请写成“青委〔2027〕3号”这样：机关代字、年份、序号，序号不编虚位。', 'documentNumber')
}

function faultInDay({ signedOn }: LetterDetails, { year, today }: { year: number; today: Day }): Refused | undefined {
  if (signedOn === null) return undefined
  if (!isDay(signedOn) || signedOn < `${year}-01-01`) return refuse('day-wrong', `成文日期要写成 ${year + 1}-01-08 这样，并且不早于${year}年。`, 'signedOn')
  return signedOn > today ? refuse('day-in-future', '成文日期是签发那天，不能晚于今天。', 'signedOn') : undefined
}

function faultInNames({ signers, addressees, copyTo, printedBy, signatories }: LetterDetails): Refused | undefined {
  const tooLong = (texts: readonly string[], length: number) => texts.some((text) => text.length > length)
  if (signers.length > most.signers || tooLong(signers, longest.name)) return refuse('field-wrong', `签发人最多${most.signers}位，每位最多${longest.name}个字。`, 'signers')
  if (addressees === '' || addressees.length > longest.addressees) return refuse('field-wrong', `请填写主送机关，最多${longest.addressees}个字。`, 'addressees')
  if (copyTo.length > most.copies || tooLong(copyTo, longest.body)) return refuse('field-wrong', `抄送机关最多${most.copies}个，每个最多${longest.body}个字。`, 'copyTo')
  if (printedBy.length > longest.body) return refuse('field-wrong', `印发机关最多${longest.body}个字。`, 'printedBy')
  if (signatories.length === 0 || signatories.length > most.signatories || tooLong(signatories, longest.body)) return refuse('field-wrong', `署名机关填一到${most.signatories}个，每个最多${longest.body}个字。`, 'signatories')
  return undefined
}
