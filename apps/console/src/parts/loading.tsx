import { Skeleton } from 'antd'

/** While a page is on its way. */
export function Loading() {
  return (
    <div className="page" role="status">
      <span className="unseen">正在打开，请稍候。</span>
      <Skeleton active title paragraph={{ rows: 6 }} />
    </div>
  )
}
