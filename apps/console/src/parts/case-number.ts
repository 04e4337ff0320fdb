/** By which people name a case to each other, on a list that is handed over and at the telephone: the end of its id. */
export function caseNumber(id: string): string {
  return id.slice(-8).toUpperCase()
}
