import type { PersonFound } from '@zhenzhi/contract'
import { Link, useSearch } from '@tanstack/react-router'
import { Checkbox } from 'antd'
import { useState } from 'react'
import { sayDay } from '../../parts/days.ts'
import { Empty } from '../../parts/empty.tsx'
import { Page } from '../../parts/page.tsx'
import { may, useMe } from '../../wire/me.ts'
import { useTown } from '../../wire/town.ts'
import { CorrectBox } from './correct-box.tsx'
import { ExtractBox } from './extract-box.tsx'
import { FindForm } from './find-form.tsx'
import './rights.css'

/** 按号码查本人: the cases of one person, found by a whole number; and, for a request, what is kept of them, told or put right. */
export function PersonsPage() {
  const me = useMe()
  const town = useTown()
  const { request } = useSearch({ from: '/frame/persons' })
  const [found, setFound] = useState<PersonFound[]>()
  const [chosen, choose] = useState<string[]>([])
  const rights = request !== undefined && may(me, 'persons.rights', town.id)
  return (
    <Page title="按号码查本人" lead={`${town.name}。按完整的电话或身份证号查，每次查找都会记入日志，只列出您有权看的事项。`}>
      {rights && <p>正在办理<Link to="/cases/$id" params={{ id: request }}>个人信息请求</Link>：先查到本人，勾选后制作清单或更正。</p>}
      <FindForm town={town.id} rights={rights} onFound={(persons) => {
        setFound(persons)
        choose(persons.map(({ person }) => person))
      }} />
      {found?.length === 0 && <Empty says="没有查到。请核对号码是否完整；没有留过号码的人查不到。" />}
      {found !== undefined && found.length > 0 && (
        <section className="card" aria-label="查到的人">
          <h2>查到的人</h2>
          {found.map((one) => <Found key={one.person} one={one} chosen={rights ? chosen.includes(one.person) : undefined} onChoose={(on) => choose((now) => (on ? [...now, one.person] : now.filter((id) => id !== one.person)))} />)}
        </section>
      )}
      {rights && chosen.length > 0 && (
        <>
          <ExtractBox town={town.id} of={{ request, persons: chosen }} />
          <CorrectBox town={town.id} of={{ request, persons: chosen }} />
        </>
      )}
    </Page>
  )
}

function Found({ one, chosen, onChoose }: { one: PersonFound; chosen: boolean | undefined; onChoose: (on: boolean) => void }) {
  const name = one.name === '' ? '（已不可见）' : one.name
  return (
    <div className="rights-found">
      {chosen === undefined ? <b>{name}</b> : <Checkbox checked={chosen} onChange={(event) => onChoose(event.target.checked)}>{name}</Checkbox>}
      <ul>
        {one.cases.map(({ id, title, role, opened, state }) => (
          <li key={`${id} ${role}`}><Link to="/cases/$id" params={{ id }}>{title}</Link>（{role}，<span className="number">{sayDay(opened)}</span> 登记，{state}）</li>
        ))}
      </ul>
    </div>
  )
}
