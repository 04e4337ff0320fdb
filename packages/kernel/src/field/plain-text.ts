/**
 * Text as it is kept: composed characters, one kind of line end, nothing around it, and none of the invisible control characters
 * that pasting from elsewhere brings along and no database text can hold.
 */
export function plainText(given: string): string {
  return given.normalize('NFC').replace(/\r\n?|\v|\f/g, '\n').replace(/[^\P{Cc}\t\n]/gu, '').trim()
}
