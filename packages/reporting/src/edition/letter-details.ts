import type { Day } from '@zhenzhi/kernel'
import type { ReportFacts } from '../report-facts.ts'

/** What the letter of a year's report says besides its text; a town keeps it for each year. */
export interface LetterDetails {
  /** 发文字号, as the office's register gave it; null while there is none. */
  documentNumber: string | null
  /** 签发人, those of the Party committee first; at most two. */
  signers: readonly string[]
  /** 主送, as one line: 中共某县委员会、某县人民政府. */
  addressees: string
  /** 抄送. */
  copyTo: readonly string[]
  /** 成文日期: the day the last of those who sign it signed. */
  signedOn: Day | null
  /** 印发机关. */
  printedBy: string
  /** Who reports: Party committee first, then government. */
  signatories: readonly string[]
}

/** What a town's letter says until somebody enters it: to the county's Party committee and government, from both of the town's. */
export function usualDetails({ town, county }: { town: string; county: string }): LetterDetails {
  return {
    documentNumber: null, signers: [], signedOn: null,
    addressees: `中共${county}委员会、${county}人民政府`,
    copyTo: [`中共${county}委全面依法治${county.slice(-1)}委员会办公室`],
    printedBy: `${town}党政办公室`,
    signatories: [`中共${town}委员会`, `${town}人民政府`],
  }
}

/** The facts of an edition: the upward one with head, addressees and foot, the public one with title, signature and date alone. */
export function factsOfEdition(kind: 'upward' | 'public', facts: ReportFacts, details: LetterDetails): ReportFacts {
  const { documentNumber, signers, addressees, copyTo, signedOn, printedBy, signatories } = details
  const { letterhead: _none, printedBy: _nobody, ...bare } = facts
  const signed = { signedOn, signature: signatories.at(-1) ?? facts.signature, signatories }
  if (kind === 'public') return { ...bare, ...signed, addressee: '', copyTo: [] }
  return {
    ...bare, ...signed, addressee: addressees, copyTo,
    letterhead: { issuers: signatories.length === 0 ? [facts.signature] : signatories, number: documentNumber ?? '', signer: signers.join('　') },
    ...(printedBy === '' ? {} : { printedBy }),
  }
}
