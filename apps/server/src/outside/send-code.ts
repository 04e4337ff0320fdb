import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Brings a one-time code to a phone; throws where it cannot. */
export type SendCode = (phone: string, code: string) => Promise<void>

/** For trying things out: a line in `codes.txt`. Nobody gets a message. */
export function codesToFile(dataDir: string): SendCode {
  return (phone, code) => appendFile(join(dataDir, 'codes.txt'), `${phone} ${code}\n`, { mode: 0o600 })
}

/** A gateway for text messages, which is asked by POST with JSON `{ phone, code, minutes, text }` and the token as bearer; anything but 2xx is a fault. */
export function codesToGateway(url: string, token: string | undefined): SendCode {
  return async (phone, code) => {
    const answer = await fetch(url, {
      method: 'POST', signal: AbortSignal.timeout(10_000), redirect: 'error',
      headers: { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ phone, code, minutes: 5, text: `验证码${code}，5分钟内有效。不是您本人操作，请不要理会。` }),
    })
    await answer.body?.cancel()
    if (!answer.ok) throw new Error(`the gateway for codes answered ${answer.status}`)
  }
}
