/** A stretch of text within a paragraph. */
export interface LetterRun {
  text: string
  /** A name the file bears there, by which it is known when it comes back; none on what goes out for good. */
  mark?: string
}

/** Level 0 is body text; 1 to 3 are headings, their numbers already in the text. */
export interface LetterParagraph {
  level: 0 | 1 | 2 | 3
  runs: readonly LetterRun[]
  mark?: string
}

/** The head of an upward letter (上行文): whose it is, of several the first first, its 发文字号, and who signed it for issue (签发人). */
export interface Letterhead {
  issuers: readonly string[]
  number: string
  signer: string
}

/** What an official letter prints. A filled report is one. */
export interface Letter {
  /** Pieces of the title that stay whole when it takes more than one line. */
  title: readonly string[]
  /** Names on the title, the first of them of where the letter comes from. */
  marks?: readonly string[]
  paragraphs: readonly LetterParagraph[]
  /** 成文日期 as printed; null while unsigned. */
  date: string | null
  facts: {
    /** Empty: it is to nobody in particular, as what is published. */
    addressee: string
    signature: string
    /** Those who sign it, where they are several. */
    signatories?: readonly string[]
    copyTo: readonly string[]
    letterhead?: Letterhead
    /** 印发机关, for the foot of the last page. */
    printedBy?: string
  }
}
