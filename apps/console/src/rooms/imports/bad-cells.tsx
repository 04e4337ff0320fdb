import type { ImportBadCell, ImportCounts } from '@zhenzhi/contract'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { More } from '../../parts/more.tsx'
import { Table } from '../../parts/table.tsx'
import type { Column } from '../../parts/table.tsx'
import { badCellsQuery, badRowsAddress } from '../../wire/imports.ts'
import type { ImportPlace } from '../../wire/imports.ts'

const columns: Column<ImportBadCell>[] = [
  { key: 'where', title: '在哪里', heading: true, show: ({ line, letter, heading }) => `第 ${line} 行${letter === undefined ? '' : ` ${letter} 列 ${heading ?? ''}`}` },
  { key: 'text', title: '表里是', show: ({ text }) => text },
  { key: 'says', title: '为什么不能导入', show: ({ says }) => says },
]

interface BadCellsProps {
  place: ImportPlace
  counts: ImportCounts
  stamp: string
  /** Cells that are bad only for a word nobody has said the meaning of. */
  ofWords?: number
}

/** Every cell that cannot be taken, with its reason; and the rows as a file, to be put right and brought again. */
export function BadCells({ place, counts, stamp, ofWords = 0 }: BadCellsProps) {
  const { data: pages, fetchNextPage, hasNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(badCellsQuery(place.town, { id: place.id, stamp }))
  const bad = pages.pages.flatMap((page) => page.bad)
  return (
    <section className="stack" aria-labelledby="imports-bad">
      <div className="row apart">
        <h2 id="imports-bad">要改的地方</h2>
        <a className="button" href={badRowsAddress(place)}>下载要改的 {counts.badRows} 行</a>
      </div>
      {ofWords > 0 && <p className="soft">其中 {ofWords} 处是不认识的词：写错的改表；只是叫法不同的，在上面“这些词是什么意思”里选一次，再检查，就不用逐格改。</p>}
      <Table caption="不能导入的格子" columns={columns} rows={bad} keyOf={({ line, letter, says }) => `${line} ${letter ?? ''} ${says}`} />
      <More shown={bad.length} total={counts.badCells} capped={false} word="处" loading={isFetchingNextPage} onMore={hasNextPage ? () => void fetchNextPage() : undefined} />
    </section>
  )
}
