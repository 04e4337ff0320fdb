import type { SignatureView } from '@zhenzhi/contract'
import { sayDay } from '../../../parts/days.ts'

/** The foot of the printed sheet: where it is signed and stamped. Who signed before is printed with it. */
export function SheetFoot({ signed }: { signed: SignatureView | undefined }) {
  return (
    <footer className="print-only confirm-foot">
      <p>以上数字经核对，与本单位台账一致。</p>
      {signed !== undefined && <p>上一次确认：{signed.signer}，{sayDay(signed.day)}，{signed.figures}个数字。</p>}
      <p className="confirm-lines"><span>单位负责人（签字）：</span><span>经办人（签字）：</span><span>单位（盖章）：</span><span>　　　　年　　月　　日</span></p>
    </footer>
  )
}
