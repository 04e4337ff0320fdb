import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import { sayMoment } from '../parts/days.ts'
import { useMe } from '../wire/me.ts'

/** Over every page, while a second factor is asked of one's posts and the days of grace run. */
export function SecondFactorNotice() {
  const { secondFactor: { until } } = useMe()
  if (until === null) return null
  return <Alert className="no-print" type="warning" showIcon banner title={<>您的岗位要求打开二次验证，请在 {sayMoment(until)} 前到<Link to="/own">“我的账号”</Link>设置。</>} />
}
