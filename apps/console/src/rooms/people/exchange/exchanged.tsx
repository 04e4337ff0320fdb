import type { ExchangeView } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { sayMoment } from '../../../parts/days.ts'
import { Empty } from '../../../parts/empty.tsx'
import { Table } from '../../../parts/table.tsx'
import type { Column } from '../../../parts/table.tsx'
import { exchangeQuery } from '../../../wire/exchange.ts'
import './exchange.css'

type Sent = ExchangeView['lastSent'][number]
type Received = ExchangeView['lastReceived'][number]
type Finding = ExchangeView['findings'][number]

const sent: Column<Sent>[] = [
  { key: 'number', title: '编号', heading: true, show: ({ number }) => `第 ${number} 号` },
  { key: 'made', title: '打包时间', show: ({ made }) => sayMoment(made) },
  { key: 'messages', title: '消息', number: true, show: ({ messages }) => messages },
  { key: 'acked', title: '对方', show: ({ acked, again }) => `${acked === null ? '还没有回条' : `已收到，${sayMoment(acked)}`}${again > 0 ? `（重发过 ${again} 次）` : ''}` },
]

const received: Column<Received>[] = [
  { key: 'number', title: '编号', heading: true, show: ({ number }) => `第 ${number} 号` },
  { key: 'taken', title: '收下时间', show: ({ taken }) => sayMoment(taken) },
  { key: 'messages', title: '消息', number: true, show: ({ messages }) => messages },
  { key: 'doubled', title: '重复', show: ({ doubled }) => (doubled > 0 ? `又来过 ${doubled} 次，没有再算` : '') },
]

const findings: Column<Finding>[] = [
  { key: 'moment', title: '时间', show: ({ moment }) => sayMoment(moment) },
  { key: 'says', title: '情况', heading: true, show: ({ says }) => says },
  { key: 'file', title: '文件', show: ({ file }) => <span className="exchange-file">{file}</span> },
]

/** What went, what came, what is missing: numbers and names of files, never what was said. */
export function Exchanged({ town }: { town: number }) {
  const { data: { peer, fingerprint, missing, waiting, acked, ...all } } = useSuspenseQuery(exchangeQuery(town))
  return (
    <>
      {peer === null && <Alert type="warning" showIcon title="还没有登记互联网区的公钥卡，不能交换。请在服务器上运行 exchange --trust。" />}
      {missing.length > 0 && <Alert type="error" showIcon title={`没有收到：第 ${missing.join('、')} 号文件。已请对方重发，后面的文件先放着。`} />}
      <section className="card stack" aria-label="公钥卡">
        <h2>公钥卡指纹</h2>
        <p>本区：<span className="exchange-figures">{fingerprint}</span></p>
        <p>互联网区：<span className="exchange-figures">{peer ?? '还没有登记'}</span></p>
        <p className="soft">换卡时打电话逐组核对，一组不同都不能用。</p>
        <p>发出到第 {all.sent} 号，对方收到第 {acked} 号；收到对方第 {all.received} 号；等着打包的消息 {waiting} 条。</p>
      </section>
      <section className="card stack" aria-label="要看的情况">
        <h2>要看的情况</h2>
        {all.findings.length === 0 ? <Empty says="没有。" /> : <Table caption="要看的情况" columns={findings} rows={all.findings} keyOf={({ id }) => id} />}
      </section>
      <section className="card stack" aria-label="发出的文件">
        <h2>发出的文件</h2>
        {all.lastSent.length === 0 ? <Empty says="还没有发出过。" /> : <Table caption="发出的文件" columns={sent} rows={all.lastSent} keyOf={({ number }) => String(number)} />}
      </section>
      <section className="card stack" aria-label="收到的文件">
        <h2>收到的文件</h2>
        {all.lastReceived.length === 0 ? <Empty says="还没有收到过。" /> : <Table caption="收到的文件" columns={received} rows={all.lastReceived} keyOf={({ number }) => String(number)} />}
      </section>
    </>
  )
}
