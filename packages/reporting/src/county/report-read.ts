import { paragraphText } from '../filled-report.ts'
import type { FilledParagraph, FilledReport } from '../filled-report.ts'

/** A report as a reader above has it in hand: its year, whose it is, and its text with the figures still told from the words. */
export interface ReportRead {
  facts: Pick<FilledReport['facts'], 'town' | 'county' | 'year'>
  paragraphs: readonly FilledParagraph[]
}

/** What a writer has not filled in yet says nothing. */
const unfilled = /【请填写[^】]*】?/g

/** What a paragraph says, without what is still to be filled in. */
export function saidIn(paragraph: FilledParagraph): string {
  return paragraphText(paragraph).replaceAll(unfilled, '').trim()
}

/** Sentences end at 。！？； and where a paragraph ends; the mark stays with its sentence. */
export function sentencesIn(text: string): string[] {
  return text.split(/(?<=[。！？；])/).map((one) => one.trim()).filter((one) => one !== '')
}
