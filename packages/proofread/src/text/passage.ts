/** What a finding quotes: the words between two offsets of the whole text. */
export function passage(whole: string, from: { start: number }, to: { end: number }): { quote: string; start: number; end: number } {
  return { quote: whole.slice(from.start, to.end), start: from.start, end: to.end }
}
