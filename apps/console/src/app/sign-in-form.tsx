import { Button, Input } from 'antd'
import { useState } from 'react'
import { FieldBox, describedBy } from '../parts/field-box.tsx'
import { RefusalAlert } from '../parts/refusal-alert.tsx'
import { signIn } from '../wire/session.ts'
import type { Refusal } from '../wire/refused.ts'
import { isRefused } from '../wire/refused.ts'
import { sessionEnd } from '../wire/session-end.ts'

/** Name and password. `known`: who is to sign in again; then only the password is asked. */
export function SignInForm({ known, onDone }: { known?: string; onDone: () => Promise<void> }) {
  const [name, setName] = useState(known ?? '')
  const [password, setPassword] = useState('')
  const [refusal, refuse] = useState<Refusal>()
  const [busy, setBusy] = useState(false)

  const send = async () => {
    setBusy(true)
    refuse(undefined)
    const answer = await signIn(name.trim(), password)
    if (isRefused(answer)) refuse(answer.refusal)
    else {
      sessionEnd.mended()
      await onDone()
    }
    setBusy(false)
  }

  return (
    <form className="stack" onSubmit={(event) => {
      event.preventDefault()
      void send()
    }}>
      {refusal && <RefusalAlert says={refusal.says} />}
      <FieldBox id="sign-in-name" label="登录名">
        <Input id="sign-in-name" aria-describedby={describedBy('sign-in-name')} autoComplete="username" autoFocus={known === undefined} disabled={known !== undefined} value={name} onChange={(event) => setName(event.target.value)} />
      </FieldBox>
      <FieldBox id="sign-in-password" label="密码">
        <Input.Password id="sign-in-password" aria-describedby={describedBy('sign-in-password')} autoComplete="current-password" autoFocus={known !== undefined} value={password} onChange={(event) => setPassword(event.target.value)} />
      </FieldBox>
      <Button type="primary" size="large" htmlType="submit" loading={busy}>登录</Button>
    </form>
  )
}
