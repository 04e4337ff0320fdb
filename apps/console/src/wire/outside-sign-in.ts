import type { OwnBinding, WaysIn } from '@zhenzhi/contract'
import { queryOptions } from '@tanstack/react-query'
import { ask } from './ask.ts'
import { orThrow } from './refused.ts'
import type { Refused } from './refused.ts'

interface Onward {
  address: string
}

/** What the sign-in page offers besides name and password. */
export const waysInQuery = queryOptions({
  queryKey: ['ways-in'],
  queryFn: async ({ signal }) => orThrow(await ask<WaysIn>('/sign-in/ways', { signal })),
})

export function beginOutside(): Promise<Onward | Refused> {
  return ask('/sign-in/outside', { method: 'POST' })
}

export const ownBindingQuery = queryOptions({
  queryKey: ['own-binding'],
  queryFn: async ({ signal }) => orThrow(await ask<OwnBinding>('/outside', { signal })),
})

export function beginBinding(): Promise<Onward | Refused> {
  return ask('/outside/bind', { method: 'POST' })
}

export function unbindOwn(): Promise<{ done: true } | Refused> {
  return ask('/outside/unbind', { method: 'POST' })
}

export function bindAccount(town: number, account: string, subject: string | null): Promise<{ done: true } | Refused> {
  return ask(`/towns/${town}/accounts/${account}/outside`, { method: 'POST', body: { subject } })
}

/** Why nobody came in, as the server says it in the address: only these words are shown, never what stands there. */
const troubles: Readonly<Record<string, string>> = {
  'down': '统一登录现在连不上。请过一会儿再试，或者用登录名和密码登录。',
  'not-believed': '统一登录没有成功，可能是隔得太久，或者页面打开了两次。请再登录一次。',
  'unknown': '您在统一登录里的身份还没有绑定这里的账号。请先用登录名和密码登录，在“我的账号”里绑定，或者请管理员绑定。',
  'taken': '没有绑定：这个身份已经绑定了别的账号，或者您的账号已经绑定了别的身份。',
}

export function sayTrouble(code: string | undefined): string | undefined {
  return code !== undefined && Object.hasOwn(troubles, code) ? troubles[code] : undefined
}
