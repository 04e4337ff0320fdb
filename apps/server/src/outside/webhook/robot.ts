import { createHmac } from 'node:crypto'
import { postJson } from './post-json.ts'

/** A group robot of WeCom (企业微信) or DingTalk (钉钉). */
export interface Robot {
  kind: 'wecom' | 'dingtalk'
  url: string
  /** DingTalk's 加签; empty where the robot asks for none. WeCom has none: the key stands in the address. */
  secret: string
}

export interface Telling {
  robot: Robot
  text: string
  /** Milliseconds since 1970, which DingTalk signs; off by more than an hour it refuses. */
  now: number
}

/** Undefined: it was taken. Else why not, in a short sentence. */
export type SendToRobot = (telling: Telling) => Promise<string | undefined>

/** Both take a plain text alike: `{ msgtype: 'text', text: { content } }`. */
export function robotsAt(hosts: readonly string[]): SendToRobot {
  return async ({ robot, text, now }) => {
    const answer = await postJson({ url: signed(robot, now), body: { msgtype: 'text', text: { content: text } }, hosts })
    return 'fault' in answer ? answer.fault : faultIn(answer.body)
  }
}

function signed({ kind, url, secret }: Robot, now: number): string {
  if (kind !== 'dingtalk' || secret === '' || !URL.canParse(url)) return url
  const address = new URL(url)
  address.searchParams.set('timestamp', String(now))
  address.searchParams.set('sign', createHmac('sha256', secret).update(`${now}\n${secret}`).digest('base64'))
  return address.href
}

/** Both answer `{ "errcode": 0 }` to what they took. */
function faultIn(body: string): string | undefined {
  const code = /"errcode"\s*:\s*(-?\d+)/.exec(body)?.[1]
  if (code === '0') return undefined
  return code === undefined ? '对方的答复看不懂，可能不是群机器人的网址。' : `对方没有收下（错误码 ${code}）。`
}
