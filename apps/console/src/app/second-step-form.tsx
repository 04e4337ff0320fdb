import type { SignedIn } from '@zhenzhi/contract'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { FieldBox, describedBy } from '../parts/field-box.tsx'
import { takeSecondStep } from '../wire/session.ts'
import type { Refusal, Refused } from '../wire/refused.ts'
import { isRefused } from '../wire/refused.ts'

interface SecondStepFormProps {
  ticket: string
  onDone: (answer: SignedIn) => Promise<void>
  /** Back to name and password; with the reason where the step is over. */
  onAgain: (why?: Refusal) => void
}

/** The code of the second step. A wrong one may be typed again; when the step is over, one begins anew. */
export function SecondStepForm({ ticket, onDone, onAgain }: SecondStepFormProps) {
  const [code, setCode] = useState('')
  const [refusal, refuse] = useState<Refusal>()
  const [busy, setBusy] = useState(false)
  const send = async () => {
    setBusy(true)
    const answer: SignedIn | Refused = await takeSecondStep(ticket, code)
    setBusy(false)
    if (!isRefused(answer)) return onDone(answer)
    if (answer.refusal.code === 'not-accepted') return onAgain(answer.refusal)
    refuse(answer.refusal)
    return undefined
  }
  return (
    <form className="stack" aria-label="二次验证" onSubmit={(event) => {
      event.preventDefault()
      void send()
    }}>
      <FieldBox id="sign-in-code" label="验证码" hint="手机验证器上现在显示的 6 位数字。手机不在身边，填一个恢复码。" problem={refusal?.says}>
        <Input id="sign-in-code" aria-describedby={describedBy('sign-in-code')} autoComplete="one-time-code" autoFocus value={code} onChange={(event) => setCode(event.target.value)} />
      </FieldBox>
      <Button type="primary" size="large" htmlType="submit" loading={busy} disabled={code.trim() === ''}>登录</Button>
      <Button type="link" onClick={() => onAgain()}>返回，重新输入密码</Button>
    </form>
  )
}
