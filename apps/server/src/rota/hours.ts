/** `0830` → `08:30`. */
export function shownHour(hour: string): string {
  return `${hour.slice(0, 2)}:${hour.slice(2)}`
}

/** `08:30` → the definition's `t0830`. */
export function hourKey(shown: string): string {
  return `t${shown.replace(':', '')}`
}
