/** How many records are behind a figure; nothing where there is none, and a sign that they are being counted. */
export function sayRecords(counts: Readonly<Record<string, number>> | undefined, figure: string): string {
  if (counts === undefined) return '…'
  const count = counts[figure] ?? 0
  return count === 0 ? '' : `${count} 条`
}
