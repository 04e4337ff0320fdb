import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Input } from 'antd'
import { useState } from 'react'
import { Empty } from '../../parts/empty.tsx'
import { Page } from '../../parts/page.tsx'
import { definitionsQuery } from '../../wire/cases.ts'
import { useMe } from '../../wire/me.ts'
import { useTown } from '../../wire/town.ts'
import { byArea } from './by-area.ts'
import type { Shelf } from './by-area.ts'
import './catalogue.css'

const engines: Readonly<Record<string, { title: string; lead: string }>> = {
  matter: { title: '事项', lead: '有办理过程和期限的事。点名称看已有的，点“登记”录一件新的。' },
  ledger: { title: '台账', lead: '发生一次记一次的事，例如会议、检查、宣传。记错了用更正，不删改。' },
  roster: { title: '名册', lead: '有任期的人和物。可以看任何一天有哪些在册。' },
}

/** Every matter, ledger or roster this person may see here. */
export function CataloguePage() {
  const { engine } = useParams({ from: '/frame/catalogue/$engine' })
  const { account } = useMe()
  const town = useTown()
  const { data: definitions } = useSuspenseQuery(definitionsQuery(town.id))
  const [words, type] = useState('')
  const { title, lead } = engines[engine] ?? { title: '没有这一类', lead: '' }
  const all = definitions.filter((one) => one.engine === engine)
  const found = all.filter((one) => one.title.includes(words.trim()))

  return (
    <Page title={title} lead={lead} tools={engine === 'ledger' && all.length > 0 && <Link className="button" to="/photos">照片整理</Link>}>
      {all.length > 8 && <Input className="catalogue-search" allowClear placeholder={`打字查找${title}`} aria-label={`查找${title}`} value={words} onChange={(event) => type(event.target.value)} />}
      {found.length === 0
        ? <Empty says={all.length === 0 ? `您在${town.name}的岗位没有可看的${title}。如果应该有，请联系管理员核对岗位。` : '没有这个名称的，请换几个字。'} />
        : byArea(account, found).map((shelf) => <Shelved key={shelf.title} shelf={shelf} />)}
    </Page>
  )
}

function Shelved({ shelf: { title, kinds } }: { shelf: Shelf }) {
  const list = (
    <ul className="catalogue">
      {kinds.map((one) => (
        <li key={one.id} className="card row apart">
          {one.engine === 'roster'
            ? <Link className="catalogue-name" to="/roster/$definition" params={{ definition: one.id }}>{one.title}</Link>
            : <Link className="catalogue-name" to="/list/$definition" params={{ definition: one.id }}>{one.title}</Link>}
          {one.opens && <Link className="button" to="/register/$definition" params={{ definition: one.id }} aria-label={`登记${one.title}`}>登记</Link>}
        </li>
      ))}
    </ul>
  )
  return title === '' ? list : <section className="catalogue-shelf" aria-label={title}><h2>{title}</h2>{list}</section>
}
