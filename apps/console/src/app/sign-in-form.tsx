import type { SecondAsked, SignedIn } from '@zhenzhi/contract'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { FieldBox, describedBy } from '../parts/field-box.tsx'
import { RefusalAlert } from '../parts/refusal-alert.tsx'
import { signIn } from '../wire/session.ts'
import type { Refusal, Refused } from '../wire/refused.ts'
import { isRefused } from '../wire/refused.ts'
import { sessionEnd } from '../wire/session-end.ts'
import { SecondStepForm } from './second-step-form.tsx'

interface SignInFormProps {
  /** Who is to sign in again; then only the password is asked. */
  known?: string
  /** Where another body's system has said who it is, and a code is still to follow. */
  ticket?: string | undefined
  onDone: () => Promise<void>
}

/** Name and password, and where the account has it, a code as the second step. */
export function SignInForm({ known, ticket: brought, onDone }: SignInFormProps) {
  const [ticket, setTicket] = useState(brought)
  const [refusal, refuse] = useState<Refusal>()

  const enter = async (answer: SignedIn | SecondAsked | Refused) => {
    refuse(undefined)
    if (isRefused(answer)) refuse(answer.refusal)
    else if ('ticket' in answer) setTicket(answer.ticket)
    else {
      sessionEnd.mended()
      await onDone()
    }
  }
  const again = (why?: Refusal) => {
    setTicket(undefined)
    refuse(why)
  }
  if (ticket !== undefined) return <SecondStepForm ticket={ticket} onDone={enter} onAgain={again} />
  return <PasswordForm refusal={refusal} onSent={enter} {...(known === undefined ? {} : { known })} />
}

interface PasswordFormProps {
  known?: string
  refusal: Refusal | undefined
  onSent: (answer: SignedIn | SecondAsked | Refused) => Promise<void>
}

function PasswordForm({ known, refusal, onSent }: PasswordFormProps) {
  const [name, setName] = useState(known ?? '')
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const send = async () => {
    setBusy(true)
    await onSent(await signIn(name.trim(), password))
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
