import type { TemplateView } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { sayMoment } from '../../../parts/days.ts'
import { Empty } from '../../../parts/empty.tsx'
import { Mark } from '../../../parts/mark.tsx'
import { Page } from '../../../parts/page.tsx'
import { Table } from '../../../parts/table.tsx'
import type { Column } from '../../../parts/table.tsx'
import { may, useMe } from '../../../wire/me.ts'
import { templatesQuery } from '../../../wire/templates.ts'
import { useTown } from '../../../wire/town.ts'
import { PeopleTabs } from '../people-tabs.tsx'
import { TemplateDrawer } from './template-drawer.tsx'

const keyOf = ({ definition, paper }: TemplateView) => `${definition} ${paper}`

/** Every paper of every matter, and the template it is made from here: downloaded, changed in WPS or Word, sent back and looked over. */
export function TemplatesPage() {
  const me = useMe()
  const { id: town } = useTown()
  const { data: templates } = useSuspenseQuery(templatesQuery(town))
  const [open, setOpen] = useState<string>()
  const chosen = templates.find((one) => keyOf(one) === open)
  const columns: Column<TemplateView>[] = [
    { key: 'title', title: '文书', heading: true, show: ({ title }) => `《${title}》` },
    { key: 'of', title: '用在', show: ({ definitionTitle }) => definitionTitle },
    { key: 'now', title: '现在用的', show: ({ own }) => own ? <Mark tone="green">本镇改过的</Mark> : '系统自带的' },
    { key: 'since', title: '从什么时候起', show: ({ choices }) => (choices[0] === undefined ? '' : `${sayMoment(choices[0].moment)} ${choices[0].by}`) },
    { key: 'act', title: '操作', show: (one) => <Button onClick={() => setOpen(keyOf(one))} aria-label={`查看或更换《${one.title}》的模板`}>{may(me, 'templates.change', town) ? '查看、更换' : '查看'}</Button> },
  ]
  return (
    <Page title="文书模板" lead="先下载模板，用 WPS 或 Word 改好，再传上来。换了以后新做的文书用新模板，已经做好的不变。">
      <PeopleTabs />
      {templates.length === 0 ? <Empty says="还没有文书。" /> : <Table caption="文书模板" columns={columns} rows={templates} keyOf={keyOf} />}
      {chosen && <TemplateDrawer key={open} town={town} template={chosen} mayChange={may(me, 'templates.change', town)} onClose={() => setOpen(undefined)} />}
    </Page>
  )
}
