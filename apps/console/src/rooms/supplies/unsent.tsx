import type { SuppliableView } from '@zhenzhi/contract'
import { Alert, Button } from 'antd'
import type { SupplyDraft } from './draft.ts'
import type { Supplying } from './use-supply.ts'

interface UnsentProps {
  supplying: Supplying
  figures: readonly SuppliableView[]
}

/** What waits in this browser for its signed sheet: one is in the form, the others can be gone on with. */
export function Unsent({ supplying: { restored, others, goOnWith, drop }, figures }: UnsentProps) {
  const nameOf = ({ supply }: SupplyDraft) =>
    [figures.find(({ figure }) => figure === supply.figure)?.title ?? supply.figure, supply.from, supply.value && `${supply.value} ${supply.unit}`].filter((one) => one !== '').join('，')
  return (
    <>
      {restored && (
        <Alert
          type="info" showIcon title="已恢复上次没有提交的内容。签字人不在电脑上保存，请重新填写。"
          description={<span className="row"><Button size="small" onClick={() => goOnWith(undefined)}>留着，另供一个数</Button><Button size="small" onClick={drop}>删去重填</Button></span>}
        />
      )}
      {others.length > 0 && (
        <div className="supply-unsent">
          <span className="soft">还有 {others.length} 个没有提交：</span>
          {others.map((draft) => <Button key={draft.key} size="small" onClick={() => goOnWith(draft)}>{nameOf(draft)}</Button>)}
        </div>
      )}
    </>
  )
}
