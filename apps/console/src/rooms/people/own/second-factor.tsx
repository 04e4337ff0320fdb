import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { sayMoment } from '../../../parts/days.ts'
import { Mark } from '../../../parts/mark.tsx'
import { ownFactorQuery } from '../../../wire/second-factor.ts'
import { FactorSetUp } from './factor-set-up.tsx'
import { FactorTools } from './factor-tools.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import '../people.css'

/** One's own second factor: set up, recovery codes, switched off. `now`: it has to be set up before anything else. */
export function SecondFactor({ now = false }: { now?: boolean }) {
  const { data: factor } = useSuspenseQuery(ownFactorQuery)
  const [setting, set] = useState(now)
  const [codes, show] = useState<string[]>()
  const queries = useQueryClient()
  const kept = async () => {
    show(undefined)
    set(false)
    for (const key of ['second-factor', 'me']) await queries.invalidateQueries({ queryKey: [key] })
  }
  return (
    <section className="card stack own-password" aria-label="二次验证">
      <h2>二次验证 {factor.on ? <Mark tone="green">已打开</Mark> : <Mark>没有打开</Mark>}</h2>
      {!factor.on && factor.until !== null && <p><b>您的岗位要求打开二次验证，请在 {sayMoment(factor.until)} 前设置。</b><span className="soft">（岗位和宽限天数是本地设置）</span></p>}
      {codes === undefined && <p className="soft">登录时除了密码，还要填手机上每 30 秒换一次的数字。密码被人看到、猜到，也登录不进来。</p>}
      {codes !== undefined && <RecoveryCodes codes={codes} onKept={() => void kept()} />}
      {codes === undefined && factor.on && <p>还有 {factor.codes} 个恢复码没有用过。</p>}
      {codes === undefined && factor.on && <FactorTools onCodes={show} />}
      {codes === undefined && !factor.on && (setting ? <FactorSetUp onCodes={show} /> : <div><Button type="primary" onClick={() => set(true)}>设置二次验证</Button></div>)}
    </section>
  )
}
