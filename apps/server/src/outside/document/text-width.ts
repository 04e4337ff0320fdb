/** Width in characters of Chinese: a Latin letter or digit takes half of one. */
export function textWidthOf(text: string): number {
  return Array.from(text).reduce((sum, one) => sum + (/[\u0020-\u007E]/.test(one) ? 0.5 : 1), 0)
}
