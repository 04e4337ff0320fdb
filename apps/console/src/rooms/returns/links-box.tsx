import type { ReturnLinkView } from '@zhenzhi/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { dayOf, sayDay } from '../../parts/days.ts'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { makeReturnLinks } from '../../wire/returns.ts'
import type { MonthAt } from '../../wire/returns.ts'
import { useAsking } from '../../wire/use-asking.ts'

/** A link and a QR code for each village and this month. Made once; asked for again they are the same. */
export function LinksBox({ at }: { at: MonthAt }) {
  const queries = useQueryClient()
  const { ask, busy, refusal } = useAsking()
  const [links, show] = useState<readonly ReturnLinkView[]>([])
  const make = async () => {
    const made = await ask(() => makeReturnLinks(at))
    if (made === undefined) return
    show(made.links)
    void queries.invalidateQueries({ queryKey: ['returns'] })
  }
  return (
    <section className="card stack" aria-labelledby="returns-links">
      <h2 id="returns-links">报送链接和二维码</h2>
      <p className="soft">一个村一个月一个链接，发给村里或打印出来。打开要用登记过的手机收验证码；链接里没有个人信息，锁定以后就不能再报。</p>
      {links.length === 0 && <div><Button type="primary" loading={busy} onClick={() => void make()}>做这个月的链接</Button></div>}
      {refusal && <RefusalAlert says={refusal.says} />}
      <ul className="returns-links">
        {links.map(({ village, name, address, qr, ends }) => (
          <li key={village} className="returns-link">
            <h3>{name}</h3>
            <img src={`data:image/svg+xml;utf8,${encodeURIComponent(qr)}`} alt={`${name}的二维码`} />
            <p className="small"><a href={address} target="_blank" rel="noreferrer">{address}</a></p>
            <p className="soft small">{sayDay(dayOf(ends))}前有效</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
