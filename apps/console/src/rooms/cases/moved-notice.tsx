import type { CaseView } from '@zhenzhi/contract'
import { Alert, Button } from 'antd'
import { sayDay, sayMoment } from '../../parts/days.ts'

interface MovedNoticeProps {
  file: CaseView
  since: number
  /** The act one was about to take is no longer open. */
  gone: boolean
  onGoOn: () => void
}

/** Somebody was quicker: what they did, and going on from there with what was typed. */
export function MovedNotice({ file, since, gone, onGoOn }: MovedNoticeProps) {
  const news = file.timeline.filter((act) => act.position > since)
  return (
    <Alert
      type="warning" showIcon role="alert" title="您填写的时候，别人刚办过这一件。您填的内容都还在。"
      description={(
        <div className="stack">
          <ul>{news.map((act) => <li key={act.id}><b>{act.title}</b>：{act.who}，{sayDay(act.day)}（{sayMoment(act.moment)}记录）</li>)}</ul>
          <p>现在的状态：<b>{file.state.title}</b>。{gone && '您要办的这一步现在不能办了，请关闭后按最新情况办理。'}</p>
          {!gone && <div><Button type="primary" onClick={onGoOn}>按最新情况继续</Button></div>}
        </div>
      )}
    />
  )
}
