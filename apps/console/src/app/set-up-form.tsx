import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Input, Radio } from 'antd'
import { useState } from 'react'
import { FieldBox, describedBy } from '../parts/field-box.tsx'
import { RefusalAlert } from '../parts/refusal-alert.tsx'
import type { Refusal, Refused } from '../wire/refused.ts'
import { isRefused } from '../wire/refused.ts'
import type { SetUp } from '../wire/set-up.ts'
import { setUp, setUpDemo } from '../wire/set-up.ts'
import type { ChosenDivision } from './division-choice.tsx'
import { DivisionChoice } from './division-choice.tsx'

const kinds = [
  { value: 'demo', label: '演示县：先看看，里面的人和事都是编造的' },
  { value: 'county', label: '本县：全县各乡镇一起用' },
  { value: 'town', label: '一个乡镇单独用' },
] as const
type Kind = (typeof kinds)[number]['value']

export function SetUpForm() {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [code, setCode] = useState('')
  const [kind, setKind] = useState<Kind>('demo')
  const [division, choose] = useState<ChosenDivision>()
  const [administrator, setAdministrator] = useState({ name: '', signIn: '', password: '' })
  const [refusal, refuse] = useState<Refusal>()
  const [busy, setBusy] = useState(false)

  const sending = sendingOf({ code: code.trim(), kind, division, administrator })
  const send = async () => {
    if (!sending) return
    setBusy(true)
    const answer = await sending()
    setBusy(false)
    if (isRefused(answer)) return refuse(answer.refusal)
    await queries.invalidateQueries()
    await navigate({ to: '/sign-in' })
  }
  const problemOf = (field: string) => (refusal?.field === field ? refusal.says : undefined)
  const set = (part: keyof typeof administrator) => (text: string) => setAdministrator({ ...administrator, [part]: text })

  return (
    <form className="stack" onSubmit={(event) => {
      event.preventDefault()
      void send()
    }}>
      <Line id="set-up-code" label="启用码" value={code} onChange={setCode} problem={problemOf('setUpCode')} hint="十二位，分三段；大小写和短横线都不要紧。" />
      <FieldBox id="set-up-kind" label="给谁用" group>
        <Radio.Group vertical name="set-up-kind" value={kind} options={kinds.map((one) => ({ ...one }))} onChange={(event) => (setKind(kinds.find((one) => one.value === event.target.value)?.value ?? 'demo'), choose(undefined))} />
      </FieldBox>
      {kind !== 'demo' && <DivisionChoice key={kind} depth={kind === 'county' ? 3 : 4} problem={problemOf('code')} onChoose={choose} />}
      {division && <Line id="set-up-name" label="名称" value={division.name} onChange={(name) => choose({ ...division, name })} problem={problemOf('name')} hint="报告和文书上的叫法，可以改。" />}
      {kind === 'demo' ? <p className="soft">演示账号和密码会显示在启动服务的窗口里。生成演示数据约需几十秒。</p> : (
        <>
          <h2>管理员</h2>
          <Line id="set-up-person" label="姓名" value={administrator.name} onChange={set('name')} problem={problemOf('administrator.name')} />
          <Line id="set-up-sign-in" label="登录名" value={administrator.signIn} onChange={set('signIn')} problem={problemOf('administrator.signIn')} hint="可以用汉字、字母和数字。" />
          <Line id="set-up-password" label="密码" password value={administrator.password} onChange={set('password')} problem={problemOf('administrator.password')} hint="至少 10 个字符，几个不相干的词连起来，又长又好记。" />
        </>
      )}
      {refusal && <RefusalAlert says={refusal.says} />}
      <Button type="primary" size="large" htmlType="submit" loading={busy} disabled={!sending}>{busy && kind === 'demo' ? '正在生成演示数据……' : '启用'}</Button>
    </form>
  )
}

interface Filled {
  code: string
  kind: Kind
  division: ChosenDivision | undefined
  administrator: SetUp['administrator']
}

/** How it is asked of the server; nothing until everything is filled in. */
function sendingOf({ code, kind, division, administrator }: Filled): (() => Promise<{ done: true } | Refused>) | undefined {
  if (code === '') return undefined
  if (kind === 'demo') return () => setUpDemo(code)
  const person = { ...administrator, name: administrator.name.trim(), signIn: administrator.signIn.trim() }
  const name = division?.name.trim() ?? ''
  if (!division || name === '' || Object.values(person).includes('')) return undefined
  return () => setUp({ setUpCode: code, kind, code: division.code, name, administrator: person })
}

interface LineProps {
  id: string
  label: string
  value: string
  onChange: (text: string) => void
  problem: string | undefined
  hint?: string
  password?: boolean
}

function Line({ id, label, value, onChange, problem, hint, password = false }: LineProps) {
  const shared = { id, value, 'aria-describedby': describedBy(id), autoComplete: password ? 'new-password' : 'off', onChange: (event: React.ChangeEvent<HTMLInputElement>) => onChange(event.target.value) }
  return <FieldBox id={id} label={label} required hint={hint} problem={problem}>{password ? <Input.Password {...shared} /> : <Input {...shared} />}</FieldBox>
}
