import type { Session } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { sayMoment } from '../../parts/days.ts'
import { Mark } from '../../parts/mark.tsx'
import { Page } from '../../parts/page.tsx'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { Table } from '../../parts/table.tsx'
import { useMe } from '../../wire/me.ts'
import { changePassword, revokeSession, sessionsQuery } from '../../wire/session.ts'
import { LineBox } from './line-box.tsx'
import './people.css'
import { useSending } from './use-sending.ts'

/** One's own account: the posts held, where one is signed in, and the password. */
export function OwnPage() {
  const me = useMe()
  return (
    <Page title="我的账号" lead={`${me.name}（登录名 ${me.signIn}）`}>
      <section className="card" aria-label="岗位">
        <h2>岗位</h2>
        <ul className="held">
          {me.posts.map((post) => <li key={`${post.town} ${post.post} ${post.unit}`}><b>{post.title}</b>{me.towns.find((town) => town.id === post.town)?.name}</li>)}
        </ul>
      </section>
      <Sessions />
      <Password />
    </Page>
  )
}

function Sessions() {
  const { data: sessions } = useSuspenseQuery(sessionsQuery)
  const { send, busy, refusal } = useSending({ done: '已退出那一处', renews: ['sessions'] })
  return (
    <section className="stack" aria-label="登录的地方">
      <h2>登录的地方</h2>
      <p className="soft">有不认识的，点“退出那里”，再改密码。</p>
      {refusal && <RefusalAlert says={refusal.says} />}
      <Table
        caption="登录的地方" rows={sessions} keyOf={(session) => session.id}
        columns={[
          { key: 'device', title: '设备', heading: true, show: (session: Session) => <span>{session.device} {session.present && <Mark tone="green">就是这里</Mark>}</span> },
          { key: 'started', title: '登录时间', show: (session) => sayMoment(session.started) },
          { key: 'seen', title: '最近使用', show: (session) => sayMoment(session.seen) },
          { key: 'tools', title: '操作', show: (session) => !session.present && <Button size="small" disabled={busy} onClick={() => void send(() => revokeSession(session.id))}>退出那里</Button> },
        ]}
      />
    </section>
  )
}

function Password() {
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
      {refusal && !['present', 'next', 'password'].includes(refusal.field ?? '') && <RefusalAlert says={refusal.says} />}
      <LineBox id="own-present" type="password" autoComplete="current-password" label="现在的密码" required value={present} problem={problemOf('present')} onChange={setPresent} />
      <LineBox id="own-next" type="password" autoComplete="new-password" label="新密码" required hint="至少 10 个字符，几个不相干的词连起来，又长又好记。" value={next} problem={problemOf('next') ?? problemOf('password')} onChange={setNext} />
      <LineBox id="own-again" type="password" autoComplete="new-password" label="再输一次新密码" required value={again} problem={differs} onChange={setAgain} />
      <div><Button type="primary" htmlType="submit" loading={busy} disabled={present === '' || next === '' || next !== again}>改密码</Button></div>
    </form>
  )
}
