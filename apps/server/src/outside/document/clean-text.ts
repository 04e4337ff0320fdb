/** Control characters, which XML 1.0 cannot hold, and those that turn the direction of text so that it reads as something else. */
const forbidden = /(?![\n\t])[\p{Cc}\p{Bidi_Control}\uFFFE\uFFFF]/gu

/** Text that somebody typed, as it may stand on a paper: no control characters, line ends as `\n`, no half of a character. */
export function cleanText(text: string): string {
  return text.toWellFormed().replaceAll(/\r\n?|\p{Zl}|\p{Zp}/gu, '\n').replaceAll(forbidden, '')
}
