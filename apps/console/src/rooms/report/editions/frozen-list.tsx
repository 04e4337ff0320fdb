import type { FrozenEdition } from '@zhenzhi/contract'
import { sayDay, sayMoment } from '../../../parts/days.ts'
import { Table } from '../../../parts/table.tsx'
import { frozenFileAddress } from '../../../wire/report-way.ts'
import type { ReportOf } from '../../../wire/report.ts'
import { editionNames, fileNames, filesOf } from './words.ts'

/** Editions that were fixed: they read the same for ever. */
export function FrozenList({ of, frozen, pdf }: { of: ReportOf; frozen: readonly FrozenEdition[]; pdf: boolean }) {
  return (
    <section className="stack" aria-label="已定稿的各版">
      <h2>已定稿的各版</h2>
      {frozen.length === 0 ? <p className="card soft">还没有定稿。定稿以后，文字和数字连同当时的封存序号一起留存，台账再变也不变。</p> : (
        <Table
          caption="已定稿的各版" rows={frozen} keyOf={({ number }) => String(number)}
          columns={[
            { key: 'number', title: '版次', heading: true, show: ({ number, kind }) => `第${number}版　${editionNames[kind]}` },
            { key: 'cutoff', title: '数字登记截止', show: ({ cutoff }) => sayDay(cutoff) },
            { key: 'made', title: '谁、何时定的', show: ({ name, moment }) => `${name}，${sayMoment(moment)}` },
            { key: 'hash', title: '校验码', show: ({ hash }) => <code title={hash}>{hash.slice(0, 12)}</code> },
            { key: 'files', title: '下载', show: ({ number }) => <span className="row no-print">{filesOf(pdf).map((as) => <a key={as} href={frozenFileAddress(of, number, as)} download>{fileNames[as]}</a>)}</span> },
          ]}
        />
      )}
    </section>
  )
}
