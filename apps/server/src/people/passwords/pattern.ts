/** Rows of keys, and the columns people walk down. */
const walks = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p', '!@#$%^&*()', '147258369', '789456123']
const shortestRun = 3
/** With fewer pieces than this a text is no harder to guess than a short one. */
const fewPieces = 5

/**
 * Whether a password is a pattern and nothing else: signs repeated, counted up or down, walked along the keyboard, years and birthdays, a
 * telephone or identity number. What stands between counts: a year inside a sentence is no pattern.
 */
export function isPattern(plain: string): boolean {
  if (/^(.{1,5}?)\1+.{0,3}$/su.test(plain) || /^1[3-9]\d{9}$/.test(plain) || /^\d{17}[\dx]$/.test(plain)) return true
  return piecesOf(plain) < fewPieces
}

/** How many things one has to remember: a run is one, a date is one, any other sign is one. */
function piecesOf(plain: string): number {
  let [at, pieces] = [0, 0]
  while (at < plain.length) {
    at += Math.max(1, dateAt(plain, at), runAt(plain, at))
    pieces += 1
  }
  return pieces
}

function dateAt(plain: string, at: number): number {
  const found = /^(19|20)\d\d([01]\d[0-3]\d)?/.exec(plain.slice(at))
  return found?.[0].length ?? 0
}

/** Length of the run that begins here; 0 where none does. */
function runAt(plain: string, at: number): number {
  let longest = 0
  for (const step of [0, 1, -1]) longest = Math.max(longest, runOf(plain, at, (a, b) => b.charCodeAt(0) - a.charCodeAt(0) === step))
  for (const walk of walks) longest = Math.max(longest, runOf(plain, at, (a, b) => walk.includes(a + b)), runOf(plain, at, (a, b) => walk.includes(b + a)))
  return longest >= shortestRun ? longest : 0
}

function runOf(plain: string, at: number, follows: (a: string, b: string) => boolean): number {
  let end = at + 1
  while (end < plain.length && follows(plain.charAt(end - 1), plain.charAt(end))) end += 1
  return end - at
}
