import { Button } from 'antd'
import { useState } from 'react'
import { RefusalAlert } from '../../../parts/refusal-alert.tsx'
import { changePassword } from '../../../wire/session.ts'
import { LineBox } from '../../../parts/line-box.tsx'
import { useSending } from '../use-sending.ts'

export function PasswordForm() {
  const [present, setPresent] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const { send, busy, refusal, problemOf } = useSending({ done: '密码已改，别处的登录都已退出', renews: ['sessions', 'me'] })
  const change = async () => {
    if (!(await send(() => changePassword(present, next)))) return
    for (const set of [setPresent, setNext, setAgain]) set('')
  }
  const differs = again !== '' && next !== again ? '两次输入的新密码不一样。' : undefined
  return (
    <form className="card stack own-password" aria-label="改密码" onSubmit={(event) => {
      event.preventDefault()
      void change()
    }}>
      <h2>改密码</h2>
      <p className="soft">不用定期更换，也不要求大小写和符号：长、不在泄露的密码表里，就不容易被猜到。</p>
      {refusal && !['present', 'next', 'password'].includes(refusal.field ?? '') && <RefusalAlert says={refusal.says} />}
      <LineBox id="own-present" type="password" autoComplete="current-password" label="现在的密码" required value={present} problem={problemOf('present')} onChange={setPresent} />
      <LineBox id="own-next" type="password" autoComplete="new-password" label="新密码" required hint="至少 10 个字符，几个不相干的词连起来，又长又好记。" value={next} problem={problemOf('next') ?? problemOf('password')} onChange={setNext} />
      <LineBox id="own-again" type="password" autoComplete="new-password" label="再输一次新密码" required value={again} problem={differs} onChange={setAgain} />
      <div><Button type="primary" htmlType="submit" loading={busy} disabled={present === '' || next === '' || next !== again}>改密码</Button></div>
    </form>
  )
}
