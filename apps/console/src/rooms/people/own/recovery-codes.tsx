import { Button } from 'antd'
import { PrintButton } from '../../../parts/print-button.tsx'

/** Recovery codes, this once. They are gone from the screen when the person says that they are kept. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  return (
    <div className="stack" role="group" aria-label="恢复码">
      <p><b>二次验证已打开。这是 10 个恢复码，只显示这一次。</b>手机丢了、坏了，用一个恢复码代替验证码登录，每个只能用一次。请打印或抄下来，锁在抽屉里，不要和手机放在一起。</p>
      <ol className="recovery-codes">{codes.map((code) => <li key={code}><code>{code}</code></li>)}</ol>
      <div className="row no-print">
        <PrintButton>打印恢复码</PrintButton>
        <Button type="primary" onClick={onKept}>已经保存好</Button>
      </div>
    </div>
  )
}
