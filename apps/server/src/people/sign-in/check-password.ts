import { refuse } from '@zhenzhi/kernel'
import type { Refused } from '@zhenzhi/kernel'
import { isBreached } from '../passwords/breached.ts'
import { lengthOf, longest, shortest } from '../passwords/length.ts'
import { isPattern } from '../passwords/pattern.ts'
import { plainSignIn } from './sign-in-name.ts'

/** Whose password it is to be: what others know of them may not be all there is to it. */
export interface PasswordOf {
  signIn: string
  name?: string
  /** Names of their towns. */
  towns?: readonly string[]
}

const own = 6
const weak = (says: string) => refuse('weak-password', says, 'password')

/** Why a password may not be taken, in a sentence; undefined where it may. */
export async function checkPassword(password: string, whose: PasswordOf): Promise<Refused | undefined> {
  const plain = plainSignIn(password)
  if (lengthOf(plain) < shortest) return weak(`密码至少要 ${shortest} 个字符。可以用几个不相干的词连起来，又长又好记。`)
  if (lengthOf(plain) > longest) return weak(`密码最多 ${longest} 个字符。`)
  const around = aroundOf(plain, whose)
  if (around !== undefined) return weak(`密码不能是${around}，也不能只在它前后加几个字符，请换一个。`)
  if (isPattern(plain)) return weak('这个密码是重复、连续的字符，或者日期、电话这样的号码，很容易被猜到，请换一个。')
  if (await isBreached(plain)) return weak('这个密码用的人太多，已经在泄露的密码表里，很容易被猜到，请换一个。')
  return undefined
}

/** Which known name the password is built around, with too little of its own; undefined where there is none. */
function aroundOf(plain: string, { signIn, name, towns = [] }: PasswordOf): string | undefined {
  const names: [string, string][] = [['登录名', plainSignIn(signIn)], ['自己的姓名', plainSignIn(name ?? '')]]
  for (const town of towns) names.push(['本单位的名称', plainSignIn(town)], ['本单位的名称', plainSignIn(town.replace(/(街道办事处|街道|镇|乡|县|区|市)$/, ''))])
  return names.find(([, known]) => lengthOf(known) >= 2 && plain.includes(known) && lengthOf(plain.replaceAll(known, '')) < own)?.[0]
}
