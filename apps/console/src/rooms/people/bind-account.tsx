import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { bindAccount, waysInQuery } from '../../wire/outside-sign-in.ts'
import { LineBox } from '../../parts/line-box.tsx'
import { useSending } from './use-sending.ts'

/** Says which person of another body's sign-in an account is; nothing where no such system is set. */
export function BindAccount({ town, account }: { town: number; account: string }) {
  const { data: ways } = useQuery(waysInQuery)
  const [subject, setSubject] = useState('')
  const { send, busy, refusal, problemOf } = useSending({ done: '绑定已改', renews: [] })
  const name = ways?.outside ?? null
  if (name === null) return null
  return (
    <form className="stack" aria-label={`${name}的绑定`} onSubmit={(event) => {
      event.preventDefault()
      void send(() => bindAccount(town, account, subject.trim()))
    }}>
      {refusal && refusal.field === undefined && <RefusalAlert says={refusal.says} />}
      <LineBox id="bind-subject" label={`“${name}”里的用户编号`} hint="由管那个系统的人提供。原来绑定的会换成这个。" value={subject} problem={problemOf('subject')} onChange={setSubject} />
      <div className="row">
        <Button htmlType="submit" loading={busy} disabled={subject.trim() === ''}>绑定</Button>
        <Button disabled={busy} onClick={() => void send(() => bindAccount(town, account, null))}>解除绑定</Button>
      </div>
    </form>
  )
}
