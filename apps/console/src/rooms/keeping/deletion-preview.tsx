import { Alert } from 'antd'
import type { Preview } from '../../wire/keeping.ts'

/** What goes and what stays, in numbers. */
export function DeletionPreview({ preview: { kind, acts, files, words, values, persons, cases, held } }: { preview: Preview }) {
  return (
    <section className="card stack" aria-label="会删掉什么">
      {held !== null && <Alert type="warning" showIcon title={`现在有冻结：${held}。解除以前批准了也不会删。`} />}
      <div className="keeping-two">
        <div>
          <h2>会删掉</h2>
          <ul>
            {kind === 'case' ? (
              <>
                <li>这一件 {acts} 步办理记录里加密保存的文字</li>
                <li>附件 {files} 个，搜索词 {words} 个，列表上的内容 {values} 项</li>
                <li>只在这一件里出现的 {persons} 个人的姓名、电话、住址等</li>
              </>
            ) : <li>这个人的姓名、电话、住址等，在 {cases} 件里都删</li>}
          </ul>
        </div>
        <div>
          <h2>会留下</h2>
          <ul>
            <li>某日登记、某日办理、某日删除，谁办的，谁批的</li>
            <li>类别、村、日期、文号等没有加密的栏，已出的统计数和回执</li>
            <li>防篡改的链条；密钥销毁的记录</li>
            <li>以前做的备份里的密文：恢复备份时会自动再销毁一次</li>
          </ul>
        </div>
      </div>
    </section>
  )
}
