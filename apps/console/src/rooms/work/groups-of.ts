import type { WorkRow } from '@zhenzhi/contract'
import type { WorkSearch } from '../../wire/work.ts'

export interface Group {
  title: string
  rows: WorkRow[]
}

/** The rows apart, each group in the order of the list, the groups in the order in which they first come. */
export function groupsOf(rows: readonly WorkRow[], by: NonNullable<WorkSearch['group']>): Group[] {
  const groups = new Map<string, WorkRow[]>()
  for (const row of rows) {
    const title = titleOf(row, by)
    groups.set(title, [...groups.get(title) ?? [], row])
  }
  return [...groups].map(([title, some]) => ({ title, rows: some }))
}

function titleOf({ definitionTitle, place, waits }: WorkRow, by: NonNullable<WorkSearch['group']>): string {
  switch (by) {
    case 'definition': return definitionTitle
    case 'place': return place || '没有写村的'
    case 'unit': return waits.unit || '没有分到科室的'
    case 'post': return waits.mine ? '轮到我办' : `等${waits.posts.join('、') || '别处'}办`
  }
}
