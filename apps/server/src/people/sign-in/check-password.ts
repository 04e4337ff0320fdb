import { refuse } from '@zhenzhi/kernel'
import type { Refused } from '@zhenzhi/kernel'
import { frequentPasswords } from './frequent-passwords.ts'
import { plainSignIn } from './sign-in-name.ts'

const shortest = 10

/** Why a password may not be taken; undefined where it may. Length counts, not the mixing of signs. */
export function checkPassword(password: string, signIn: string): Refused | undefined {
  const plain = plainSignIn(password)
  if (lengthOf(plain) < shortest) return refuse('weak-password', `密码至少要 ${shortest} 个字符。可以用几个不相干的词连起来，又长又好记。`, 'password')
  if (plain.includes(signIn) && lengthOf(plain) - lengthOf(signIn) < 6) {
    return refuse('weak-password', '密码不能和登录名相同，也不能只在登录名后面加几个数字，请换一个。', 'password')
  }
  if (frequentPasswords.has(plain) || isMonotonous(plain)) return refuse('weak-password', '这个密码用的人太多，很容易被猜到，请换一个。', 'password')
  return undefined
}

/** In characters as people count them, near enough: a Chinese character beyond the first plane is one. */
function lengthOf(text: string): number {
  return Array.from(text).length
}

/** One sign again and again, or signs that all follow each other. */
function isMonotonous(plain: string): boolean {
  const codes = Array.from(plain, (sign) => sign.codePointAt(0) ?? 0)
  const steps = new Set(codes.slice(1).map((code, at) => code - (codes[at] ?? 0)))
  return new Set(codes).size <= 2 || (steps.size === 1 && Math.abs([...steps][0] ?? 0) <= 1)
}
