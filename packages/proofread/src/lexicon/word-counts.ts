/** How often words stand in ordinary Chinese texts: handed in by whoever keeps such a list, as the gazetteer is. */
export interface WordCounts {
  /** 0 for what is no word of the list. */
  count: (word: string) => number
  /** Whether words of three characters and more begin with these two. */
  begins: (two: string) => boolean
  /** Of all words together. */
  total: number
  /** Set phrases of four characters and more: nobody varies one. */
  idioms: ReadonlySet<string>
  /** Words of three characters in common use, no names of persons or places. */
  threes: readonly string[]
}
