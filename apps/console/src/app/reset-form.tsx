import { Button, Input } from 'antd'
import { useState } from 'react'
import { FieldBox, describedBy } from '../parts/field-box.tsx'
import { RefusalAlert } from '../parts/refusal-alert.tsx'
import type { Refusal } from '../wire/refused.ts'
import { isRefused } from '../wire/refused.ts'
import { resetByCode } from '../wire/session.ts'

/** A new password by a code that whoever keeps the server made for this person. */
export function ResetForm({ onDone }: { onDone: () => void }) {
  const [signIn, setSignIn] = useState('')
  const [code, setCode] = useState('')
  const [password, setPassword] = useState('')
  const [refusal, refuse] = useState<Refusal>()
  const [busy, setBusy] = useState(false)
  const send = async () => {
    setBusy(true)
    refuse(undefined)
    const answer = await resetByCode({ signIn: signIn.trim(), code: code.trim(), password })
    setBusy(false)
    if (isRefused(answer)) refuse(answer.refusal)
    else onDone()
  }
  const problemOf = (field: string) => (refusal?.field === field ? refusal.says : undefined)
  const shared = (id: string) => ({ id, 'aria-describedby': describedBy(id) })
  return (
    <form className="stack" aria-label="用重设码设新密码" onSubmit={(event) => {
      event.preventDefault()
      void send()
    }}>
      {refusal && refusal.field === undefined && <RefusalAlert says={refusal.says} />}
      <FieldBox id="reset-name" label="登录名">
        <Input {...shared('reset-name')} autoComplete="username" autoFocus value={signIn} onChange={(event) => setSignIn(event.target.value)} />
      </FieldBox>
      <FieldBox id="reset-code" label="重设码" hint="由管服务器的人生成，30 分钟内有效，只能用一次。" problem={problemOf('code')}>
        <Input {...shared('reset-code')} autoComplete="off" value={code} onChange={(event) => setCode(event.target.value)} />
      </FieldBox>
      <FieldBox id="reset-new" label="新密码" hint="至少 10 个字符，几个不相干的词连起来，又长又好记。" problem={problemOf('password')}>
        <Input.Password {...shared('reset-new')} autoComplete="new-password" value={password} onChange={(event) => setPassword(event.target.value)} />
      </FieldBox>
      <Button type="primary" size="large" htmlType="submit" loading={busy} disabled={signIn.trim() === '' || code.trim() === '' || password === ''}>设新密码</Button>
    </form>
  )
}
