import { useSuspenseQuery } from '@tanstack/react-query'
import { Button, Popconfirm } from 'antd'
import { Mark } from '../../../parts/mark.tsx'
import { RefusalAlert } from '../../../parts/refusal-alert.tsx'
import { beginBinding, ownBindingQuery, sayTrouble, unbindOwn } from '../../../wire/outside-sign-in.ts'
import { isRefused } from '../../../wire/refused.ts'
import { useSending } from '../use-sending.ts'

/** Which person of another body's sign-in one's account is; nothing where no such system is set. */
export function Binding({ trouble }: { trouble: string | undefined }) {
  const { data: { name, bound } } = useSuspenseQuery(ownBindingQuery)
  const { send, busy, refusal } = useSending({ done: '已解除绑定', renews: ['own-binding'] })
  const going = useSending({ done: `正在打开“${name ?? ''}”`, renews: [] })
  if (name === null) return null
  const go = () => going.send(async () => {
    const answer = await beginBinding()
    if (!isRefused(answer)) window.location.assign(answer.address)
    return answer
  })
  const says = refusal?.says ?? going.refusal?.says ?? sayTrouble(trouble)
  return (
    <section className="card stack own-password" aria-label="统一登录">
      <h2>{name} {bound ? <Mark tone="green">已绑定</Mark> : <Mark>没有绑定</Mark>}</h2>
      {says !== undefined && <RefusalAlert says={says} />}
      <p className="soft">绑定后，可以从“{name}”直接登录；登录名和密码照样能用。</p>
      {bound
        ? <Popconfirm title="解除绑定？" okText="解除" cancelText="取消" onConfirm={() => send(unbindOwn)}><Button disabled={busy}>解除绑定</Button></Popconfirm>
        : <div><Button loading={going.busy} onClick={() => void go()}>去绑定</Button></div>}
    </section>
  )
}
