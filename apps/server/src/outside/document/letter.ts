/** A stretch of text within a paragraph. */
export interface LetterRun {
  text: string
}

/** Level 0 is body text; 1 to 3 are headings, their numbers already in the text. */
export interface LetterParagraph {
  level: 0 | 1 | 2 | 3
  runs: readonly LetterRun[]
}

/** The head of an upward letter (上行文): whose it is, its 发文字号, and who signed it for issue (签发人). */
export interface Letterhead {
  issuer: string
  number: string
  signer: string
}

/** What an official letter prints. A filled report is one. */
export interface Letter {
  /** Pieces of the title that stay whole when it takes more than one line. */
  title: readonly string[]
  paragraphs: readonly LetterParagraph[]
  /** 成文日期 as printed; null while unsigned. */
  date: string | null
  facts: {
    addressee: string
    signature: string
    copyTo: readonly string[]
    letterhead?: Letterhead
    /** 印发机关, for the foot of the last page. */
    printedBy?: string
  }
}
