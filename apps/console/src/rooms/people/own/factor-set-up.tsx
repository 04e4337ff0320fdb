import { Button } from 'antd'
import { useState } from 'react'
import { RefusalAlert } from '../../../parts/refusal-alert.tsx'
import { isRefused } from '../../../wire/refused.ts'
import { confirmFactor, startFactor } from '../../../wire/second-factor.ts'
import { LineBox } from '../../../parts/line-box.tsx'
import { useSending } from '../use-sending.ts'

interface Shown {
  picture: string
  letters: string
}

/** Setting it up: the password once more, the picture for the telephone, and the first code of it. */
export function FactorSetUp({ onCodes }: { onCodes: (codes: string[]) => void }) {
  const [password, setPassword] = useState('')
  const [shown, show] = useState<Shown>()
  const { send, busy, refusal, problemOf } = useSending({ done: '请用手机扫码', renews: [] })
  const start = () => send(async () => {
    const answer = await startFactor(password)
    if (!isRefused(answer)) show(answer)
    return answer
  })
  if (shown) return <Confirm shown={shown} onCodes={onCodes} />
  return (
    <form className="stack" aria-label="设置二次验证" onSubmit={(event) => {
      event.preventDefault()
      void start()
    }}>
      {refusal && refusal.field === undefined && <RefusalAlert says={refusal.says} />}
      <LineBox id="factor-password" type="password" autoComplete="current-password" label="现在的密码" required value={password} problem={problemOf('password')} onChange={setPassword} />
      <div><Button type="primary" htmlType="submit" loading={busy} disabled={password === ''}>开始设置</Button></div>
    </form>
  )
}

function Confirm({ shown, onCodes }: { shown: Shown; onCodes: (codes: string[]) => void }) {
  const [code, setCode] = useState('')
  const { send, busy, refusal, problemOf } = useSending({ done: '二次验证已打开', renews: [] })
  const confirm = () => send(async () => {
    const answer = await confirmFactor(code)
    if (!isRefused(answer)) onCodes(answer.codes)
    return answer
  })
  return (
    <form className="stack" aria-label="确认二次验证" onSubmit={(event) => {
      event.preventDefault()
      void confirm()
    }}>
      <p>1. 在手机上打开验证器（身份验证器一类的应用，支持 TOTP 的都可以，不用联网），扫这个码；不能扫的，手工输入下面的密钥。</p>
      <img className="factor-picture" alt="二次验证的二维码" src={`data:image/svg+xml,${encodeURIComponent(shown.picture)}`} />
      <p>密钥：<code className="factor-letters">{shown.letters}</code></p>
      <p>2. 填手机上显示的 6 位数字。</p>
      {refusal && refusal.field === undefined && <RefusalAlert says={refusal.says} />}
      <LineBox id="factor-code" label="验证码" required autoComplete="one-time-code" value={code} problem={problemOf('code')} onChange={setCode} />
      <div><Button type="primary" htmlType="submit" loading={busy} disabled={code.trim() === ''}>打开二次验证</Button></div>
    </form>
  )
}
