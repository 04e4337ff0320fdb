import type { RotaNow } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { onDutyQuery } from '../../wire/rota.ts'

/** Who is on duty now, and the phone to call; where nobody is, who is asked instead. */
export function NowBox({ town }: { town: number }) {
  const { data: now } = useSuspenseQuery(onDutyQuery(town))
  return (
    <section className="card stack no-print" aria-label="现在谁在值班">
      <h2>现在谁在值班{now.until !== '' && <span className="soft">（到 {now.until} 交班）</span>}</h2>
      {now.onDuty.length > 0 ? <People people={now.onDuty} /> : (
        <>
          <p className="rota-nobody">现在没有排人值班。有急事请找下面的人：</p>
          {now.fallback.length > 0 ? <People people={now.fallback} /> : <p className="soft">后面几天也没有排班，镇里也没有登记领导。请先排班。</p>}
        </>
      )}
      {now.here.length > 0 && <p>在综治中心：{now.here.map(({ kind, name }) => `${kind} ${name === '' ? '（空班）' : name}`).join('；')}</p>}
    </section>
  )
}

function People({ people }: { people: RotaNow['onDuty'] }) {
  return (
    <ul className="rota-people">
      {people.map(({ account, name, phone, as }) => <li key={account}><span className="soft">{as}</span> <b>{name}</b> {phone === '' ? <span className="soft">没有登记电话</span> : <a className="number" href={`tel:${phone}`}>{phone}</a>}</li>)}
    </ul>
  )
}
