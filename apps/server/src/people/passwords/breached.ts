import { chineseHabits } from './chinese-habits.ts'
import { shortest } from './length.ts'

/** What people lengthen by a few digits: six letters or three characters; shorter ones would refuse what merely begins with them. */
const word = /^([a-z]{6,}|\p{Script=Han}{3,})$/u

interface Lists {
  whole: ReadonlySet<string>
  /** Plain words among them: `sunflower2026` is no better than `sunflower`. */
  words: ReadonlySet<string>
}

let read: Promise<Lists> | undefined

/** What is left of `sunflower2026!` without the digits and signs behind it. */
const tail = /[^\p{L}]+$/u

/**
 * Whether a password is among those that breaches have shown to be taken by many, by itself, with signs for letters (`p@ssw0rd`), or with a
 * few digits behind. `plain` is in small letters. The lists are read at the first question and take some 2 MB.
 */
export async function isBreached(plain: string): Promise<boolean> {
  const { whole, words } = await (read ??= readLists())
  return [plain, unmasked(plain)].some((one) => {
    const head = one.replace(tail, '')
    return whole.has(one) || (one.length - head.length <= 6 && words.has(head))
  })
}

async function readLists(): Promise<Lists> {
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  const all = [...dictionary['passwords-common'], ...chineseHabits]
  return {
    whole: new Set(all.filter((one) => one.length >= shortest)),
    words: new Set(all.filter((one) => word.test(one))),
  }
}

const masks: Readonly<Record<string, string>> = { '@': 'a', '4': 'a', '0': 'o', '1': 'l', '!': 'i', '3': 'e', '$': 's', '5': 's', '7': 't' }

/** Signs that stand for letters read as letters, where letters follow: what stands behind the last letter is a tail. */
function unmasked(plain: string): string {
  const end = plain.replace(tail, '').length
  return plain.slice(0, end).replaceAll(/[@401!3$57]/g, (sign) => masks[sign] ?? sign) + plain.slice(end)
}
