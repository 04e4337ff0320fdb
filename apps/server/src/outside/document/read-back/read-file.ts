/** Somebody whose change was tracked, or who commented; `day` is 'YYYY-MM-DD', null where the file does not say. */
export interface Hand {
  name: string
  day: string | null
}

/** A paragraph of a file as it reads with all tracked changes taken over. */
export interface ReadParagraph {
  /** Soft breaks as `\n`; the number of a numbered list stands before it. */
  text: string
  /** Bookmarks that begin in it, with the stretch of `text` they span. */
  marks: readonly { name: string; start: number; end: number }[]
  /** 1 to 3 for a heading, by its outline level; 0 else. */
  level: 0 | 1 | 2 | 3
  /** Set to the right or in a frame or table: head, signature, imprint, no text of the report. */
  aside: boolean
  /** Who changed something in it, where that was tracked; each once. */
  hands: readonly Hand[]
}

export interface ReadComment extends Hand {
  text: string
  /** What it was put at; empty for a place. */
  about: string
  /** Among the paragraphs of the file; null where it stands in none. */
  paragraph: number | null
}

/** What a .docx says. A report that is taken back is compared from it. */
export interface ReadFile {
  paragraphs: readonly ReadParagraph[]
  comments: readonly ReadComment[]
  /** Some change in it was tracked. */
  tracked: boolean
  /** Custom document properties by name. */
  properties: Readonly<Record<string, string>>
}
