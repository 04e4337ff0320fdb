import type { DefinitionView } from '@zhenzhi/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Drawer } from 'antd'
import { useState } from 'react'
import { Loading } from '../../parts/loading.tsx'
import { PurposeBox, noPurpose } from '../../parts/purpose-box.tsx'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import type { CaseSearch } from '../../wire/cases.ts'
import { keepColumns, keptColumns } from '../../wire/habits.ts'
import { columnsQuery } from '../../wire/lists.ts'
import { useMe } from '../../wire/me.ts'
import './list-export.css'
import { sayBytes, useExport } from './use-export.ts'

interface ExportProps {
  town: number
  definition: DefinitionView
  search: CaseSearch
}

/** Takes the list along as a spreadsheet: which columns is the clerk's to choose, and remembered. */
export function ExportButton(props: ExportProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button className="export-button" onClick={() => setOpen(true)}>导出表格</Button>
      {open && <ExportDrawer {...props} onClose={() => setOpen(false)} />}
    </>
  )
}

function ExportDrawer({ town, definition, search, onClose }: ExportProps & { onClose: () => void }) {
  const { account } = useMe()
  const { data: book, error } = useQuery(columnsQuery({ town, definition: definition.id }))
  const [picked, pick] = useState(() => keptColumns(account, definition.id))
  const [whole, setWhole] = useState(false)
  const [purpose, setPurpose] = useState(noPurpose)
  const { running, bytes, refusal, start, cancel } = useExport({ town, definition: definition.id, title: definition.title })
  const known = book?.columns ?? []
  const chosen = known.filter(({ key, listed }) => picked?.includes(key) ?? listed).map(({ key }) => key)
  const choose = (columns: string[]) => {
    pick(columns)
    keepColumns(account, definition.id, columns)
  }
  const leave = () => (cancel(), onClose())
  return (
    <Drawer open title={`导出表格：${definition.title}`} size={620} onClose={leave} destroyOnHidden mask={{ closable: false }}>
      {error !== null && <RefusalAlert says={error.message} />}
      {book === undefined ? error === null && <Loading /> : (
        <form className="stack" onSubmit={(event) => {
          event.preventDefault()
          void start({ search, columns: chosen, ...(whole ? { purpose } : {}) })
        }}>
          <p>导出现在列表里的全部，按登记先后，最近的在前。您看不到的不会在里面；导出时间、条件和件数会记入日志。</p>
          <div className="row">
            <Button size="small" onClick={() => choose(known.map(({ key }) => key))}>全选</Button>
            <Button size="small" onClick={() => choose(known.filter(({ listed }) => listed).map(({ key }) => key))}>只要列表里的</Button>
            <span className="soft">已选 {chosen.length} 栏</span>
          </div>
          <Checkbox.Group className="export-columns" aria-label="要哪些栏" value={chosen} options={known.map(({ key, title }) => ({ value: key, label: title }))} onChange={(keys) => choose(known.map(({ key }) => key).filter((key) => keys.includes(key)))} />
          {book.mayReveal && <Checkbox checked={whole} onChange={(event) => setWhole(event.target.checked)}>姓名、电话等个人信息要完整的（要写用途，每一件都记入查看记录，一次最多 5000 件）</Checkbox>}
          {whole && <PurposeBox id="export-purpose" value={purpose} onChange={setPurpose} />}
          {refusal !== undefined && <RefusalAlert says={refusal.says} />}
          <div className="row" aria-live="polite">
            {running
              ? <><Button danger onClick={cancel}>取消导出</Button><span>正在导出，已收到 {sayBytes(bytes)}。</span></>
              : <Button type="primary" htmlType="submit" disabled={chosen.length === 0}>导出</Button>}
            {!running && bytes > 0 && refusal === undefined && <span role="status">已导出，{sayBytes(bytes)}，在浏览器的下载里。</span>}
          </div>
        </form>
      )}
    </Drawer>
  )
}
