import { Button } from 'antd'

/** Prints what is on the page, without the frame around it. */
export function PrintButton({ children = '打印' }: { children?: string }) {
  return <Button className="print-button" onClick={() => window.print()}>{children}</Button>
}
